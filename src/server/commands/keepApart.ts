import { keepApart as contract } from '../../contract/merges.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { apartPair, insertApart } from '../store/duplicates.ts';
import { filesToMerge } from '../store/mergeStudios.ts';
import { defineCommand } from './command.ts';

/** 不是同一个: said once of two files, they are not shown as a pair again. */
export const keepApart = defineCommand({
  contract,
  action: 'mergeStudios',
  async load(tx, { one, other }, { actor }) {
    const files = await filesToMerge(tx, actor.tenant, [one, other]);
    if (!files.has(one) || !files.has(other)) return refuse('notFound', { what: '份档案' });
    const { body, unit, id: studio } = files.get(one)!;
    const already = await apartPair(tx, actor.tenant, one, other);
    return allow({ subject: { body, unit, studio }, already });
  },
  decide: ({ already }, { one, other }) => (one === other ? refuse('mergeSame', {}) : allow({ already })),
  async save(tx, { already }, context, _loaded, { one, other }) {
    if (!already) await insertApart(tx, context, one, other);
    return allow({ already });
  },
  events: ({ already }, _loaded, { one, other }) =>
    already ? [] : [{ action: 'keepApart', subjectKind: 'studio', subject: one, detail: { other } }],
});
