import { sql } from 'kysely';
import { allow, type Decision, refuse } from '../../core/refusals.ts';
import type { Context, Tx } from '../context.ts';
import { bodyOf } from './bodies.ts';
import { campaignOf } from './campaigns.ts';
import { programmeOf } from './programmes.ts';

export interface PlacesAsked {
  readonly application: string;
  readonly campaign: string;
  readonly body: string;
  /** Tiers in which one place each is taken (track.takes). */
  readonly tiers: readonly string[];
}

/**
 * Takes one place in each tier of the body's row, by one atomic UPDATE per cell in a fixed order, so that of two on the
 * last place exactly one wins (R3, V15). Tiers that the application holds already are left alone. A refusal leaves
 * earlier cells taken: the runner rolls the transaction back.
 */
export async function takePlaces(
  tx: Tx,
  context: Context,
  asked: PlacesAsked,
): Promise<Decision<{ row: string }>> {
  const { tenant } = context.actor;
  const row = await rowOf(tx, tenant, asked.campaign, asked.body);
  if (!row) return refuseNoRow(tx, tenant, asked.body);
  const held = await heldTiers(tx, tenant, asked.application);
  for (const tier of [...asked.tiers].filter((one) => !held.has(one)).sort()) {
    const taken = await tx
      .updateTable('quota_cell')
      .set({ used: sql`used + 1` })
      .where((eb) => eb.and({ tenant, row_id: row.id, tier }))
      .where((eb) => eb.or([eb.not('cap'), eb('places', 'is', null), eb('used', '<', eb.ref('places'))]))
      .executeTakeFirst();
    if (taken.numUpdatedRows === 0n) return refuseFull(tx, tenant, row, tier, asked);
    const place = { tenant, id: context.newId(), application: asked.application, row_id: row.id, tier };
    await tx
      .insertInto('quota_place')
      .values({ ...place, taken_at: context.receivedAt })
      .execute();
  }
  return allow({ row: row.id });
}

/** Gives all places of an application back (withdrawal, refusal, swap). Twice gives back once. */
export async function releasePlaces(tx: Tx, context: Context, application: string): Promise<void> {
  const { tenant } = context.actor;
  const released = await tx
    .updateTable('quota_place')
    .set({ released_at: context.receivedAt })
    .where((eb) => eb.and({ tenant, application }))
    .where('released_at', 'is', null)
    .returning(['row_id', 'tier'])
    .execute();
  for (const { row_id, tier } of released.sort((a, b) => (a.tier < b.tier ? -1 : 1)))
    await tx
      .updateTable('quota_cell')
      .set({ used: sql`used - 1` })
      .where((eb) => eb.and({ tenant, row_id, tier }))
      .execute();
}

interface Row {
  readonly id: string;
  readonly label: string;
}

/** The row whose places a body uses, alone or with others (S34). */
export async function rowOf(
  tx: Tx,
  tenant: string,
  campaign: string,
  body: string,
): Promise<Row | undefined> {
  return tx
    .selectFrom('quota_holder as h')
    .innerJoin('quota_row as r', (join) =>
      join.onRef('r.tenant', '=', 'h.tenant').onRef('r.id', '=', 'h.row_id'),
    )
    .select(['r.id', 'r.label'])
    .where('h.tenant', '=', tenant)
    .where('h.campaign', '=', campaign)
    .where('h.body', '=', body)
    .executeTakeFirst();
}

async function heldTiers(tx: Tx, tenant: string, application: string): Promise<ReadonlySet<string>> {
  const places = await tx
    .selectFrom('quota_place')
    .select('tier')
    .where((eb) => eb.and({ tenant, application }))
    .where('released_at', 'is', null)
    .execute();
  return new Set(places.map(({ tier }) => tier));
}

async function refuseNoRow(tx: Tx, tenant: string, body: string): Promise<Decision<never>> {
  const found = await bodyOf(tx, tenant, body);
  return refuse('noQuotaRow', { body: found?.name ?? '' });
}

async function refuseFull(
  tx: Tx,
  tenant: string,
  row: Row,
  tier: string,
  { campaign, body }: PlacesAsked,
): Promise<Decision<never>> {
  const cell = await tx
    .selectFrom('quota_cell')
    .select('places')
    .where((eb) => eb.and({ tenant, row_id: row.id, tier }))
    .executeTakeFirst();
  // A blank cell is not 0: the table gives this row nothing of the kind.
  if (!cell) return refuseNoRow(tx, tenant, body);
  return refuse('quotaFull', {
    row: row.label,
    tier: await tierLabel(tx, tenant, campaign, tier),
    count: cell.places ?? 0,
  });
}

async function tierLabel(tx: Tx, tenant: string, campaign: string, tier: string): Promise<string> {
  const found = await campaignOf(tx, tenant, campaign);
  const programme = found && (await programmeOf(tx, tenant, found.revision));
  return programme?.quota.tiers.find(({ id }) => id === tier)?.label ?? tier;
}
