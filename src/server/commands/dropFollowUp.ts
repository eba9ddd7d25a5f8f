import { dropFollowUp as contract } from '../../contract/followUps.ts';
import { openFollowUp } from '../../core/followUp/followUpActs.ts';
import { allow } from '../../core/refusals.ts';
import { saveDropping } from '../store/followUps.ts';
import { defineCommand } from './command.ts';
import { loadFollowUp } from './loadFollowUp.ts';

/** 撤销跟进事项 that need not be done, with the reason. */
export const dropFollowUp = defineCommand({
  contract,
  action: 'keepFollowUps',
  load: (tx, { followUp }, context) => loadFollowUp(tx, context, followUp),
  decide: ({ found }, { version }) => openFollowUp(found, version),
  save: async (tx, { version }, context, { found }, { reason }) => {
    await saveDropping(tx, context, found.id, { version, reason });
    return allow({});
  },
  events: (_change, { found }) => [
    { action: 'dropFollowUp', subjectKind: 'studio', subject: found.studio, detail: { followUp: found.id } },
  ],
});
