import { returnOriginals as contract } from '../../contract/receipts.ts';
import { today } from '../../core/campaign/today.ts';
import { receiptNumber } from '../../core/receipt/receiptNumber.ts';
import { returnOriginals as decide } from '../../core/receipt/returnOriginals.ts';
import { allow } from '../../core/refusals.ts';
import { insertReturn } from '../store/savePapers.ts';
import { defineCommand } from './command.ts';
import { loadPile } from './pile.ts';

/** 退还原件: refused for what does not lie here; nothing goes back twice, however often the button is pressed. */
export const returnOriginals = defineCommand({
  contract,
  action: 'receivePapers',
  load: (tx, input, context) => loadPile(tx, context, input),
  decide: ({ facts }, { handedOn, backBy = null, items }, context) => {
    const lines = items.map(({ application = null, ...item }) => ({ ...item, application }));
    const now = today(context.receivedAt, context.timeZone);
    const decided = decide(facts, { handedOn, backBy, items: lines }, now);
    return decided.ok ? allow({ slip: context.newId(), lines: decided.change }) : decided;
  },
  save: async (tx, { slip, lines }, context, { campaign }, input) => {
    const { body, handedTo, handedOn, backBy = null, note = null } = input;
    const saved = { campaign: campaign.id, body, slip, handedTo, handedOn, backBy, note, lines };
    const number = await insertReturn(tx, context, saved);
    return allow({ slip, number: receiptNumber('return', campaign.year, number) });
  },
  events: ({ slip, lines }, { campaign, body }, { handedOn, backBy = null }) => {
    const about = { action: 'returnOriginals', campaign: campaign.id };
    const applications = new Set(lines.flatMap(({ application }) => application ?? []));
    const count = (which: readonly { originals: number }[]) =>
      which.reduce((total, { originals }) => total + originals, 0);
    return [
      {
        ...{ ...about, subjectKind: 'slip', subject: slip },
        detail: { body, handedOn, backBy, originals: count(lines) },
      },
      ...[...applications].map((subject) => ({
        ...{ ...about, subjectKind: 'application', subject },
        detail: { slip, originals: count(lines.filter(({ application }) => application === subject)) },
      })),
    ];
  },
});
