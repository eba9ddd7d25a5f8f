import pg from 'pg';

/** What the first start has done, so that one that was killed half-way is told from a finished one. */
export type Step = 'begun' | 'demo' | 'ready';

async function asOwner<T>(owner: pg.ClientConfig, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(owner);
  await client.connect();
  try {
    await client.query("set client_min_messages = 'warning'");
    await client.query(
      'create table if not exists installation (step text primary key, at timestamptz not null default now())',
    );
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
