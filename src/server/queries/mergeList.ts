import { mergeList as contract } from '../../contract/merges.ts';
import { allow } from '../../core/refusals.ts';
import { mergesAfter } from '../store/mergeList.ts';
import { filesToMerge } from '../store/mergeStudios.ts';
import { placedStudio } from './placedStudio.ts';
import { defineQuery } from './query.ts';

const PAGE = 20;

/** The merges so far, newest first, with those that were undone. */
export const mergeList = defineQuery({
  contract,
  action: 'mergeStudios',
  answer: async (tx, { after }, { actor: { tenant } }) => {
    const rows = await mergesAfter(tx, tenant, after, PAGE + 1);
    const shown = rows.slice(0, PAGE);
    const files = await filesToMerge(
      tx,
      tenant,
      shown.flatMap(({ kept, gone }) => [kept, gone]),
    );
    const merges = shown.map(({ id, at, undoneAt, undoneBecause, kept, gone, ...row }) => ({
      ...{ ...row, merge: id, at: at.toISOString() },
      kept: placedStudio(files.get(kept)!),
      gone: placedStudio(files.get(gone)!),
      undone: undoneAt ? { at: undoneAt.toISOString(), because: undoneBecause ?? '' } : null,
    }));
    const last = shown.at(-1);
    return allow({
      merges,
      next: rows.length > PAGE && last ? `${last.at.toISOString()}\n${last.id}` : null,
    });
  },
});
