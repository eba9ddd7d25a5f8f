import { removeReferenceFile as contract } from '../../contract/references.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { lockReference, saveReference } from '../store/references.ts';
import { defineCommand } from './command.ts';

/** Takes a wrong file away; the slot stays with its number. */
export const removeReferenceFile = defineCommand({
  contract,
  action: 'keepReference',
  load: async (tx, { reference }, context) => {
    const known = await lockReference(tx, context.actor.tenant, { id: reference });
    return known ? allow({ subject: {}, known }) : refuse('notFound', { what: '份文件' });
  },
  decide: ({ known }) =>
    known.upload === null
      ? refuse('referenceHasNoFile', { number: known.number })
      : allow({ ...known, upload: null }),
  save: async (tx, paper, context) => {
    await saveReference(tx, context, paper);
    return allow({});
  },
  events: ({ id }) => [{ action: 'removeReferenceFile', subjectKind: 'reference', subject: id }],
});
