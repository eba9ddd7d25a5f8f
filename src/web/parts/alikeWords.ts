import type { QueryOutput } from '../../contract/client.ts';

type Same = QueryOutput<'applicationDetail'>['alike'][number]['same'];

/** What two applications have in common; a lead of the same name may be somebody else (S24). */
export const alikeWords: { readonly [S in Same]: string } = { studio: '同一工作室', lead: '领衔人同名' };
