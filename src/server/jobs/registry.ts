import type { JobWork } from './jobWork.ts';
import { makeArchive } from './makeArchive.ts';
import { readScans } from './readScans.ts';

/** All kinds of work that outlive a request. */
export const jobWorks: readonly JobWork[] = [makeArchive, readScans];
