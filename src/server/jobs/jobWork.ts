import type { AppDeps } from '../app.ts';
import type { Context } from '../context.ts';
import type { PaperWorkers } from '../paperWorkers.ts';
import type { ScanWorkers } from '../scan/scanWorkers.ts';

/** What a job works with. */
export interface JobDeps extends AppDeps {
  readonly papers: PaperWorkers;
  readonly scans: ScanWorkers;
}

/** Thrown by `report` when somebody cancelled the job or the server stops: leave at once, keep what is done. */
export class JobStopped extends Error {
  override name = 'JobStopped';
}

/** A job ends with this code; trying again would not help. The sentence for it is in contract/jobs. */
export class JobFault extends Error {
  readonly code: string;
  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

export interface RunningJob {
  /** The row it works for. */
  readonly subject: string;
  /** As the person who asked for it, with the grants of today and the installation's time. */
  readonly context: Context;
  /** Tells how far it is. Rejects with `JobStopped` when the work should end. */
  report(done: number, total: number): Promise<void>;
  readonly signal: AbortSignal;
}

/**
 * One kind of work. It may be interrupted anywhere and begun again, also in another process: it looks at what is there
 * and goes on from it.
 */
export interface JobWork {
  readonly kind: string;
  readonly run: (job: RunningJob, deps: JobDeps) => Promise<void>;
}
