import type { QueryOutput } from '../../../contract/client.ts';

export type StudioFile = QueryOutput<'studioFile'>;
