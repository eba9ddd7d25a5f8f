import { keepReference as contract } from '../../contract/references.ts';
import { referenceKey } from '../../core/campaign/referenceNumber.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { lockReference, type ReferencePaper, saveReference } from '../store/references.ts';
import { uploadOf } from '../store/uploads.ts';
import { defineCommand } from './command.ts';

/** Enters a paper by its number, corrects it or attaches its file (R27, S5). One number is one paper. */
export const keepReference = defineCommand({
  contract,
  action: 'keepReference',
  load: async (tx, { reference, number, upload }, context) => {
    const { tenant } = context.actor;
    const known = reference === undefined ? undefined : await lockReference(tx, tenant, { id: reference });
    if (reference !== undefined && !known) return refuse('notFound', { what: '份文件' });
    const same = await lockReference(tx, tenant, { key: referenceKey(number) });
    const file = upload === undefined ? undefined : await uploadOf(tx, context, upload);
    if (upload !== undefined && !file) return refuse('uploadUnknown', {});
    return allow({ subject: {}, known, same, file });
  },
  decide: ({ known, same, file }, { number, title, issuer, note }, context) => {
    if (same && same.id !== known?.id) return refuse('referenceExists', { number: same.number });
    const upload = file?.id ?? known?.upload ?? null;
    const id = known?.id ?? context.newId();
    return allow<ReferencePaper>({ id, key: referenceKey(number), number, title, issuer, note, upload });
  },
  save: async (tx, paper, context) =>
    (await saveReference(tx, context, paper))
      ? allow({ reference: paper.id })
      : refuse('referenceExists', { number: paper.number }),
  events: ({ id }, { file }) => [
    {
      action: 'keepReference',
      subjectKind: 'reference',
      subject: id,
      detail: file ? { file: file.hash } : {},
    },
  ],
});
