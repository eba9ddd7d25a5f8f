import type { JobWork } from './jobWork.ts';

/** All kinds of work that outlive a request. */
export const jobWorks: readonly JobWork[] = [];
