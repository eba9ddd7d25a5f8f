import { possibleDuplicates as contract } from '../../contract/merges.ts';
import { allow } from '../../core/refusals.ts';
import { duplicatePairs } from '../store/duplicates.ts';
import { filesToMerge } from '../store/mergeStudios.ts';
import { placedStudio } from './placedStudio.ts';
import { defineQuery } from './query.ts';

const PAGE = 30;

/** 可能重复: files that are written alike and nobody has said are two. */
export const possibleDuplicates = defineQuery({
  contract,
  action: 'mergeStudios',
  answer: async (tx, input, { actor }) => {
    const { pairs, next } = await duplicatePairs(tx, actor.tenant, input, PAGE);
    const ids = pairs.flatMap(({ one, other }) => [one, other]);
    const files = await filesToMerge(tx, actor.tenant, ids);
    return allow({
      pairs: pairs.map(({ one, other }) => ({
        one: placedStudio(files.get(one)!),
        other: placedStudio(files.get(other)!),
      })),
      next,
    });
  },
});
