import type { JobWork } from './jobWork.ts';
import { readScans } from './readScans.ts';

/** All kinds of work that outlive a request. */
export const jobWorks: readonly JobWork[] = [readScans];
