import type { QueryOutput } from '../../../contract/client.ts';

export type StudioFile = QueryOutput<'studioFile'>;
export type Member = StudioFile['members'][number];
