import { correctReceipt as contract } from '../../contract/receipts.ts';
import { correctReceipt as decide } from '../../core/receipt/correctReceipt.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { currentEntry } from '../store/paperReceipts.ts';
import { insertCorrections } from '../store/savePapers.ts';
import { defineCommand } from './command.ts';
import { loadPile } from './pile.ts';

/** 更正收件: an entry is superseded by the right one, with the reason; refused for one that was superseded before. */
export const correctReceipt = defineCommand({
  contract,
  action: 'receivePapers',
  load: async (tx, { entry }, context) => {
    const found = await currentEntry(tx, context.actor.tenant, entry);
    return found ? loadPile(tx, context, found) : refuse('notFound', { what: '条收件记录' });
  },
  decide: ({ facts }, { entry, copies, originals, shelf = null, supplementBy = null, note = null }) =>
    decide(facts, entry, { copies, originals, shelf, supplementBy, note }),
  save: async (tx, corrections, context, { campaign, body }, { reason }) => {
    const whose = { campaign: campaign.id, body };
    return allow({ entry: await insertCorrections(tx, context, whose, corrections, reason) });
  },
  events: ([own], { campaign, body }, { entry, copies, originals }) => [
    {
      action: 'correctReceipt',
      ...(own?.entry.application
        ? { subjectKind: 'application', subject: own.entry.application }
        : { subjectKind: 'body', subject: body }),
      campaign: campaign.id,
      detail: { entry, kind: own!.entry.kind, material: own!.entry.material, copies, originals },
    },
  ],
});
