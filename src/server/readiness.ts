import type pg from 'pg';

export interface Readiness {
  /** Undefined when requests can be served; otherwise the reason, for the operator. */
  reason(): Promise<'stopping' | 'database' | undefined>;
  /** From now on not ready: load balancers send nothing more. */
  stop(): void;
}

/** Ready means: not stopping, and the database answers within two seconds. */
export function createReadiness(pool: pg.Pool): Readiness {
  let stopping = false;
  const answers = async () => {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<false>((resolve) => {
      timer = setTimeout(() => resolve(false), 2_000);
    });
    const asked = pool.query('select 1').then(
      () => true,
      () => false,
    );
    try {
      return await Promise.race([asked, late]);
    } finally {
      clearTimeout(timer);
    }
  };
  return {
    reason: async () => (stopping ? 'stopping' : (await answers()) ? undefined : 'database'),
    stop: () => {
      stopping = true;
    },
  };
}
