import { summarySheet as contract } from '../../contract/filings.ts';
import { allowedActions } from '../../core/access/can.ts';
import { standsOfRows } from '../../core/filing/demands.ts';
import type { SummaryRow } from '../../core/filing/filing.ts';
import { filingActions } from '../../core/filing/filingActions.ts';
import { filingTracks } from '../../core/filing/filingTracks.ts';
import { rollingIntake } from '../../core/filing/rollingIntake.ts';
import { nextSummary } from '../../core/filing/summaryRows.ts';
import { allow } from '../../core/refusals.ts';
import { askedBody, loadAskedBody } from '../store/bodies.ts';
import { loadCampaign } from '../store/campaigns.ts';
import { filingHistory, recommended } from '../store/filings.ts';
import { listMembers } from '../store/listMembers.ts';
import { defineQuery } from './query.ts';

/**
 * The summary of a body: before the filing as it stands now, afterwards as it was frozen (R37, S16). With rolling intake the
 * sheet of the next filing shows as soon as somebody new is recommended.
 */
export const summarySheet = defineQuery({
  contract,
  action: 'seeSummary',
  // Asked before the body is looked up: somebody else's body and one that does not exist answer alike.
  subject: async (_tx, { body }, { actor }) => askedBody(actor, body),
  answer: async (tx, input, context) => {
    const { tenant } = context.actor;
    const campaign = await loadCampaign(tx, context, input.campaign);
    if (!campaign.ok) return campaign;
    const asked = await loadAskedBody(tx, context, input.body);
    if (!asked.ok) return asked;
    const { id: body, name: bodyName } = asked.change;
    const whose = { campaign: input.campaign, body };
    const { programme, closed } = campaign.change;
    const filings = (await filingHistory(tx, tenant, whose)).map(({ received_at, id, ...row }) => {
      return { ...row, filing: id, receivedAt: received_at.toISOString() };
    });
    const [latest] = filings;
    const again = rollingIntake(programme);
    const sealed = latest && (latest.summary as SummaryRow[]);
    const ready = sealed && !again ? [] : await recommended(tx, tenant, whose, filingTracks(programme));
    const rows = nextSummary(programme, sealed, ready);
    const ids = rows.map(({ application }) => application);
    const members = await listMembers(tx, tenant, programme, ids);
    const shown = ({ filing, number, kind, reason, receivedAt }: (typeof filings)[number]) => {
      return { filing, number, kind, reason, receivedAt };
    };
    const actions = allowedActions(context.actor, { body });
    return allow({
      body,
      bodyName,
      frozen: latest ? shown(latest) : null,
      rows,
      demands: standsOfRows({ programme, members }, rows).map(({ applications, ...one }) => ({
        ...one,
        applications: [...applications],
      })),
      rolling: again,
      waiting: ready.length,
      history: filings.map(shown),
      allowed: filingActions(actions, {
        filed: latest !== undefined,
        again: again && ready.length > 0,
        closed,
      }),
    });
  },
});
