import type { z } from 'zod';
import { receiptDesk as contract, type PaperRow } from '../../contract/receipts.ts';
import { allowedActions } from '../../core/access/can.ts';
import { deadlineStand } from '../../core/campaign/deadline.ts';
import { today } from '../../core/campaign/today.ts';
import type { Programme } from '../../core/programme/programme.ts';
import { type ExpectedPaper, expectedPapers } from '../../core/receipt/expectedPapers.ts';
import { itemKey, type PaperEntry } from '../../core/receipt/paperEntry.ts';
import { entriesByItem, isComplete, paperStand, unexpected } from '../../core/receipt/paperStand.ts';
import { allow } from '../../core/refusals.ts';
import type { Context, Tx } from '../context.ts';
import { askedBody, loadAskedBody } from '../store/bodies.ts';
import { type CampaignWithProgramme, loadCampaign } from '../store/campaigns.ts';
import { extensionOf } from '../store/extensions.ts';
import { filingHistory } from '../store/filings.ts';
import { bodyPaperOn, type PiledRow, paperEntries, piledApplications } from '../store/paperReceipts.ts';
import { defineQuery } from './query.ts';
import { receiptRecords, returnRecords } from './receiptRecords.ts';

/** A body's whole pile on one screen (F16): for the city's desk, and for the body to see what has come. */
export const receiptDesk = defineQuery({
  contract,
  action: 'seeReceipts',
  // Asked before the body is looked up: somebody else's body and one that does not exist answer alike.
  subject: async (_tx, { body }, { actor }) => askedBody(actor, body),
  answer: async (tx, input, context) => {
    const { tenant } = context.actor;
    const campaign = await loadCampaign(tx, context, input.campaign);
    if (!campaign.ok) return campaign;
    const asked = await loadAskedBody(tx, context, input.body);
    if (!asked.ok) return asked;
    const { id: body, name: bodyName, code: bodyCode } = asked.change;
    const { programme, year } = campaign.change;
    const whose = { campaign: input.campaign, body };
    const applications = await piledApplications(tx, tenant, whose, programme);
    const all = await paperEntries(tx, tenant, whose);
    const current = all.filter(({ supersededAt }) => supersededAt === null);
    // What came later superseded the sheet; whether the body was on time is said of its first act.
    const first = (await filingHistory(tx, tenant, whose)).at(-1);
    const names = { programme, year, applications };
    return allow({
      ...{ body, bodyName, bodyCode },
      today: today(context.receivedAt, context.timeZone),
      filing: first
        ? { receivedAt: first.received_at.toISOString(), late: first.late, paperOn: first.paper_on }
        : null,
      deadline: await filingDeadline(tx, context, campaign.change, body),
      paperOn: (await bodyPaperOn(tx, tenant, whose, programme)) ?? null,
      groups: groups(programme, applications, current),
      receipts: await receiptRecords(tx, tenant, whose, all, names),
      returns: returnRecords(all, names),
      allowed: allowedActions(context.actor, { body }),
    });
  },
});

async function filingDeadline(tx: Tx, context: Context, campaign: CampaignWithProgramme, body: string) {
  const binding = campaign.programme.deadlines.find(({ binds }) => binds === 'filing');
  if (!binding) return null;
  const { receivedAt: now, timeZone, actor } = context;
  const extendedTo = await extensionOf(tx, actor.tenant, campaign.id, binding.id, body);
  const { due, printed } = deadlineStand(binding, { now, timeZone, extendedTo });
  return { title: binding.title, due, printed };
}

type Row = z.input<typeof PaperRow>;

function groups(programme: Programme, applications: readonly PiledRow[], entries: readonly PaperEntry[]) {
  const expected = expectedPapers(programme, applications);
  const byItem = entriesByItem(entries);
  const more = unexpected(entries, expected);
  const rowsOf = (application: string | null): Row[] => [
    ...expected
      .filter((paper) => paper.application === application)
      .map((paper) => paperRow(programme, byItem.get(itemKey(paper)), paper.material, paper)),
    ...more
      .filter((item) => item.application === application)
      .map((item) => paperRow(programme, byItem.get(itemKey(item)), item.material)),
  ];
  const own = {
    ...{ application: null, fileNumber: '', studioName: '', hostUnit: '', trackTitle: '' },
    ...{ state: null, version: null, rows: rowsOf(null) },
  };
  return [
    own,
    ...applications.map(({ id, fileNumber, studioName, hostUnit, track, state, step, version }) => ({
      ...{ application: id, fileNumber, studioName, hostUnit, version },
      trackTitle: programme.tracks.find((one) => one.id === track)?.title ?? track,
      state: { kind: state as never, ...(step === null ? {} : { step }) },
      rows: rowsOf(id),
    })),
  ];
}

/** One row of the pile; without `expected` it is not asked for. */
function paperRow(
  programme: Programme,
  entries: readonly PaperEntry[] | undefined,
  material: string,
  expected?: ExpectedPaper,
): Row {
  const listed = programme.materials.find(({ id }) => id === material);
  const stand = paperStand(entries, expected);
  return {
    ...{ material, title: listed?.title ?? material, paper: listed?.paper ?? null },
    expected: expected ? { copies: expected.copies, originals: expected.originals } : null,
    due: expected?.due ?? false,
    electronic: expected?.electronic ?? false,
    stamp: listed?.stamp ?? 'none',
    ...stand,
    complete: isComplete(stand),
  };
}
