import { undoMerge as contract } from '../../contract/merges.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { givenBack } from '../../core/studio/mergeStudios.ts';
import { filesToMerge, undoMerge as giveBack, mergeById } from '../store/mergeStudios.ts';
import { refreshTitles } from '../store/studioFacts.ts';
import { defineCommand } from './command.ts';
import { followDrafts } from './followDrafts.ts';

/** 撤销合并: each row goes back to the file it came from; what came later, and what was changed since, stays. */
export const undoMerge = defineCommand({
  contract,
  action: 'mergeStudios',
  async load(tx, { merge: id }, { actor }) {
    const merge = await mergeById(tx, actor.tenant, id);
    if (!merge) return refuse('notFound', { what: '次合并' });
    const files = await filesToMerge(tx, actor.tenant, [merge.kept, merge.gone], true);
    const [kept, gone] = [files.get(merge.kept)!, files.get(merge.gone)!];
    return allow({ subject: { body: kept.body, unit: kept.unit, studio: kept.id }, merge, kept, gone });
  },
  decide({ merge, kept, gone }) {
    if (merge.undoneAt !== null) return refuse('mergeUndone', {});
    if (kept.mergedInto !== null) return refuse('mergeBuiltOn', { name: kept.name });
    return allow({
      facts: {
        kept: givenBack(kept, merge.before.kept, merge.after.kept),
        gone: givenBack(gone, merge.before.gone, merge.after.gone),
      },
    });
  },
  async save(tx, { facts }, context, { merge }, { reason }) {
    const rows = await giveBack(tx, context, merge, { reason, facts });
    await refreshTitles(tx, context.actor.tenant, [merge.kept, merge.gone]);
    for (const studio of [merge.kept, merge.gone]) await followDrafts(tx, context, studio);
    return allow({ rows });
  },
  events: (_change, { merge }) => [
    {
      action: 'undoMerge',
      subjectKind: 'studio',
      subject: merge.kept,
      detail: { merge: merge.id, gone: merge.gone },
    },
  ],
});
