import { reportPutRight as contract } from '../../contract/supervision.ts';
import { actsForAnother } from '../../core/access/actsForAnother.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { ownStudio } from '../store/ownStudio.ts';
import { demandOf, insertPutRight } from '../store/studioActs.ts';
import { uploadOf } from '../store/uploads.ts';
import { defineCommand } from './command.ts';

/** 整改情况 (F33): the unit, from the phone too, says what it did and shows it. It may add more until the officer has confirmed. */
export const reportPutRight = defineCommand({
  contract,
  action: 'reportYear',
  load: async (tx, input, context) => {
    const found = await ownStudio(tx, context, 'reportYear', input.studio, { lock: true });
    if (!found.ok) return found;
    const { subject, ...studio } = found.change;
    const files = [];
    for (const upload of new Set(input.uploads)) files.push(await uploadOf(tx, context, upload));
    const demand = await demandOf(tx, context.actor.tenant, studio.id);
    return allow({ subject, studio, demand, files });
  },
  decide: ({ studio, demand, files, subject }, _input, context) => {
    if (studio.state !== 'rectifying' || !demand) return refuse('nothingToPutRight', {});
    if (files.includes(undefined)) return refuse('uploadUnknown', {});
    const enteredFor = actsForAnother(context.actor, 'applicant', subject);
    return allow({ id: context.newId(), act: demand.id, enteredFor });
  },
  save: async (tx, { id, act, enteredFor }, context, { studio, files }, { text }) => {
    const uploads = files.flatMap((file) => file?.id ?? []);
    await insertPutRight(tx, context, { id, studio: studio.id, act, text, uploads, enteredFor });
    return allow({ report: id });
  },
  events: ({ id, act }, { studio }) => [
    {
      ...{ action: 'reportPutRight', subjectKind: 'studio', subject: studio.id },
      detail: { act, report: id },
    },
  ],
});
