import { mergePreview as contract } from '../../contract/merges.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { clashesOf, filesToMerge, rowsOfStudio } from '../store/mergeStudios.ts';
import { placedStudio } from './placedStudio.ts';
import { defineQuery } from './query.ts';

/** What would go over from one file to the other, and what stands against it. */
export const mergePreview = defineQuery({
  contract,
  action: 'mergeStudios',
  answer: async (tx, input, { actor: { tenant } }) => {
    const files = await filesToMerge(tx, tenant, [input.kept, input.gone]);
    const [kept, gone] = [files.get(input.kept), files.get(input.gone)];
    if (!kept || !gone) return refuse('notFound', { what: '份档案' });
    const { years, tables } = await clashesOf(tx, tenant, kept.id, gone.id);
    return allow({
      kept: placedStudio(kept),
      gone: placedStudio(gone),
      moves: await rowsOfStudio(tx, tenant, gone.id),
      years: [...years],
      clashes: [...tables],
    });
  },
});
