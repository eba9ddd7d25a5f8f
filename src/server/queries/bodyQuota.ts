import { bodyQuota as contract } from '../../contract/quotas.ts';
import { allowedActions } from '../../core/access/can.ts';
import { bindingDeadline } from '../../core/campaign/bindingDeadline.ts';
import { deadlineStand } from '../../core/campaign/deadline.ts';
import { filingActions } from '../../core/filing/filingActions.ts';
import { rollingIntake } from '../../core/filing/rollingIntake.ts';
import { allow } from '../../core/refusals.ts';
import type { Context, Tx } from '../context.ts';
import { askedBody, bodiesOf, loadAskedBody } from '../store/bodies.ts';
import { type CampaignWithProgramme, loadCampaign } from '../store/campaigns.ts';
import { extensionOf } from '../store/extensions.ts';
import { filingHistory } from '../store/filings.ts';
import { bodyPaperOn } from '../store/paperReceipts.ts';
import { quotaRows } from '../store/quotaRows.ts';
import { defineQuery } from './query.ts';

/** One body's places, live, with its filing and its deadline ("还剩 2 个"). */
export const bodyQuota = defineQuery({
  contract,
  action: 'seeQuota',
  // Asked before the body is looked up: somebody else's body and one that does not exist answer alike.
  subject: async (_tx, { body }, { actor }) => askedBody(actor, body),
  answer: async (tx, input, context) => {
    const { tenant } = context.actor;
    const campaign = await loadCampaign(tx, context, input.campaign);
    if (!campaign.ok) return campaign;
    const asked = await loadAskedBody(tx, context, input.body);
    if (!asked.ok) return asked;
    const { id: body, name: bodyName } = asked.change;
    const row = (await quotaRows(tx, tenant, input.campaign)).find(({ holders }) => holders.includes(body));
    const names = new Map((await bodiesOf(tx, tenant)).map((one) => [one.id, one.name]));
    const [latest] = await filingHistory(tx, tenant, { campaign: input.campaign, body });
    const { tiers } = campaign.change.programme.quota;
    const actions = allowedActions(context.actor, { body });
    return allow({
      body,
      bodyName,
      row: row?.label ?? '',
      sharedWith: (row?.holders ?? []).filter((one) => one !== body).map((one) => names.get(one) ?? ''),
      tiers: tiers.flatMap(({ id: tier, label }) => {
        const cell = row?.cells[tier];
        if (!cell) return [];
        const { places, used } = cell;
        return [{ tier, label, places, used, left: places === null ? null : Math.max(0, places - used) }];
      }),
      filing: latest
        ? {
            id: latest.id,
            kind: latest.kind,
            receivedAt: latest.received_at.toISOString(),
            late: latest.late,
            sealed: latest.scan !== null,
            count: (latest.summary as unknown[]).length,
          }
        : null,
      deadline: await filingDeadline(tx, context, campaign.change, body),
      allowed: filingActions(actions, {
        filed: latest !== undefined,
        again: rollingIntake(campaign.change.programme),
        closed: campaign.change.closed,
      }),
    });
  },
});

async function filingDeadline(tx: Tx, context: Context, campaign: CampaignWithProgramme, body: string) {
  const binding = bindingDeadline(campaign.programme);
  if (!binding) return null;
  const { receivedAt: now, timeZone, actor } = context;
  const extendedTo = await extensionOf(tx, actor.tenant, campaign.id, binding.id, body);
  const whose = { campaign: campaign.id, body };
  const paperOn = await bodyPaperOn(tx, actor.tenant, whose, campaign.programme);
  const stand = deadlineStand(binding, { now, timeZone, extendedTo, paperOn });
  const { due, printed, span, daysLeft, open, extended, onPaper = null } = stand;
  return { title: binding.title, due, printed, span, daysLeft, open, extended, onPaper };
}
