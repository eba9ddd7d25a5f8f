import { bindingDeadline } from '../core/campaign/bindingDeadline.ts';
import { deadlineStand } from '../core/campaign/deadline.ts';
import type { RowToPart } from '../core/quota/allocateToUnits.ts';
import type { Context, Tx } from './context.ts';
import { givenInRow } from './store/allocations.ts';
import type { CampaignWithProgramme } from './store/campaigns.ts';
import { extensionOf } from './store/extensions.ts';
import { quotaRows } from './store/quotaRows.ts';

/** The tiers of a body's row with what other holders gave their units; no tiers where it has no row. */
export async function rowToPart(
  tx: Tx,
  tenant: string,
  campaign: CampaignWithProgramme,
  body: string,
): Promise<RowToPart> {
  const row = (await quotaRows(tx, tenant, campaign.id)).find(({ holders }) => holders.includes(body));
  if (!row) return { tiers: [] };
  const given = (await givenInRow(tx, tenant, campaign.id, row.id)).filter((one) => one.body !== body);
  return {
    // A whole is the sum of its parts: what is parted are the parts.
    tiers: campaign.programme.quota.tiers.flatMap(({ id, label, partsOf }) => {
      const cell = row.cells[id];
      if (!cell || partsOf) return [];
      const others = given.filter(({ tier }) => tier === id).reduce((sum, { places }) => sum + places, 0);
      return [{ id, label, places: cell.places, cap: cell.cap, others }];
    }),
  };
}

/** The day by which the body itself files, its extension counted in; undefined where nothing binds it. */
export async function bodyDue(
  tx: Tx,
  { actor, receivedAt: now, timeZone }: Context,
  { id, programme }: CampaignWithProgramme,
  body: string,
): Promise<string | undefined> {
  const binding = bindingDeadline(programme);
  if (!binding) return undefined;
  const extendedTo = await extensionOf(tx, actor.tenant, id, binding.id, body);
  return deadlineStand(binding, { now, timeZone, extendedTo }).due ?? undefined;
}
