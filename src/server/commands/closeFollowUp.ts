import { closeFollowUp as contract } from '../../contract/followUps.ts';
import { today } from '../../core/campaign/today.ts';
import { closeFollowUp as decide } from '../../core/followUp/followUpActs.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { saveClosing } from '../store/followUps.ts';
import { defineCommand } from './command.ts';
import { loadFollowUp } from './loadFollowUp.ts';
import { ownUploads } from './moneyOf.ts';

/** 办结跟进事项: what was done, with photos or papers of one's own. */
export const closeFollowUp = defineCommand({
  contract,
  action: 'keepFollowUps',
  load: async (tx, { followUp, uploads }, context) => {
    const found = await loadFollowUp(tx, context, followUp);
    return found.ok ? allow({ ...found.change, own: await ownUploads(tx, context, uploads) }) : found;
  },
  decide: ({ found, own }, input, context) =>
    own ? decide(found, input, today(context.receivedAt, context.timeZone)) : refuse('uploadUnknown', {}),
  save: async (tx, { version }, context, { found }, { closedOn, done, uploads }) => {
    await saveClosing(tx, context, found.id, { version, closedOn, done, uploads });
    return allow({});
  },
  events: (_change, { found }) => [
    { action: 'closeFollowUp', subjectKind: 'studio', subject: found.studio, detail: { followUp: found.id } },
  ],
});
