import pg from 'pg';

/** What the first start has done, so that one that was killed half-way is told from a finished one. */
export type Step = 'begun' | 'demo' | 'ready';

/** Made by the migration runner, under its lock. */
export const INSTALLATION_TABLE =
  'create table if not exists installation (step text primary key, at timestamptz not null default now())';

/** Like the lock of `migrate`: one number that nothing else locks; the sweep of uploads has its own. */
const LOCK = 7_240_122;

async function asOwner<T>(owner: pg.ClientConfig, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(owner);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The steps done so far; empty in a new database. */
export function installationSteps(owner: pg.ClientConfig): Promise<Set<Step>> {
  return asOwner(owner, async (client) => {
    const { rows } = await client.query<{ step: Step }>('select step from installation');
    return new Set(rows.map((row) => row.step));
  });
}

export function markStep(owner: pg.ClientConfig, step: Step): Promise<void> {
  return asOwner(owner, async (client) => {
    await client.query('insert into installation (step) values ($1) on conflict do nothing', [step]);
  });
}

/** Of several identical processes that start together, one does the work at a time; the others wait. */
export function oneAtATime<T>(owner: pg.ClientConfig, work: () => Promise<T>): Promise<T> {
  return asOwner(owner, async (client) => {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    return work();
  });
}
