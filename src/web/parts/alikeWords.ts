import type { QueryOutput } from '../../contract/client.ts';
import type { Words } from '../../core/programme/words.ts';

type Same = QueryOutput<'applicationDetail'>['alike'][number]['same'];

/** What two applications have in common; a lead of the same name may be somebody else (S24). */
export const alikeWords = ({ lead }: Words): { readonly [S in Same]: string } => ({
  studio: '同一工作室',
  lead: `${lead}同名`,
});
