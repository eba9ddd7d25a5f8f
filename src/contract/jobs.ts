import { z } from 'zod';
import { Uuid } from './shapes.ts';

/** How far a piece of work is that outlives its request; the screen asks again while it waits or runs. */
export const JobProgress = z.object({
  job: Uuid,
  state: z.enum(['queued', 'running', 'done', 'failed', 'cancelled']),
  done: z.number().int(),
  total: z.number().int(),
  /** Code of what stopped it. */
  fault: z.string().nullable(),
});
export type JobProgress = z.infer<typeof JobProgress>;
