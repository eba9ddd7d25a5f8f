import { receivePapers as contract } from '../../contract/receipts.ts';
import { today } from '../../core/campaign/today.ts';
import { receiptNumber } from '../../core/receipt/receiptNumber.ts';
import { receivePapers as decide, type ReceiptChange } from '../../core/receipt/receivePapers.ts';
import { allow } from '../../core/refusals.ts';
import type { EventDraft } from '../context.ts';
import { insertReceipt, supersedeEntries } from '../store/savePapers.ts';
import { defineCommand } from './command.ts';
import { loadPile } from './pile.ts';

/** 收件登记: a body's pile over the desk (R30, R67). Refused with a day in the future, or an earlier one without a reason. */
export const receivePapers = defineCommand({
  contract,
  action: 'receivePapers',
  load: (tx, input, context) => loadPile(tx, context, input),
  decide: ({ facts }, { deliveredOn, reason = null, items }, context) => {
    const lines = items.map(
      ({ application = null, shelf = null, supplementBy = null, note = null, ...item }) => {
        return { ...item, application, shelf, supplementBy, note };
      },
    );
    const now = today(context.receivedAt, context.timeZone);
    const decided = decide(facts, { deliveredOn, reason, items: lines }, now);
    return decided.ok ? allow({ ...decided.change, id: context.newId() }) : decided;
  },
  async save(tx, { id, lines, supersede }, context, { campaign }, input) {
    const { body, handedInBy, deliveredOn, reason = null, note = null } = input;
    await supersedeEntries(tx, context, supersede);
    const receipt = { id, campaign: campaign.id, body, handedInBy, deliveredOn, reason, note, lines };
    const number = await insertReceipt(tx, context, receipt);
    const missing = lines.filter(({ kind }) => kind === 'missing').length;
    return allow({ receipt: id, number: receiptNumber('receipt', campaign.year, number), missing });
  },
  events: ({ id, lines }, { campaign, body }, { deliveredOn }) => [
    {
      action: 'receivePapers',
      subjectKind: 'receipt',
      subject: id,
      campaign: campaign.id,
      detail: { body, deliveredOn, ...counts(lines) },
    },
    ...applicationEvents(id, campaign.id, lines),
  ],
});

function counts(lines: ReceiptChange['lines']) {
  const received = lines.filter(({ kind }) => kind === 'received');
  const sum = (key: 'copies' | 'originals') => received.reduce((total, line) => total + line[key], 0);
  return {
    ...{ papers: received.length, copies: sum('copies'), originals: sum('originals') },
    missing: lines.length - received.length,
  };
}

/** One event for each application whose paper came, so that its timeline tells it. */
function applicationEvents(
  paperReceipt: string,
  campaign: string,
  lines: ReceiptChange['lines'],
): EventDraft[] {
  const came = lines.flatMap(({ kind, application }) =>
    kind === 'received' && application ? [application] : [],
  );
  return [...new Set(came)].map((subject) => ({
    ...{ action: 'receivePapers', subjectKind: 'application', subject, campaign },
    detail: { paperReceipt, ...counts(lines.filter(({ application }) => application === subject)) },
  }));
}
