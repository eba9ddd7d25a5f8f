import { sql } from 'kysely';
import type { Context, Tx } from '../context.ts';

/** Takes the work of a day; false when another process has it. It is done exactly when the transaction is. */
export async function takeRun(
  tx: Tx,
  { actor, receivedAt: at }: Context,
  work: string,
  day: string,
): Promise<boolean> {
  const taken = await tx
    .insertInto('outbox_run')
    .values({ tenant: actor.tenant, work, day, at })
    .onConflict((conflict) => conflict.doNothing())
    .returning('day')
    .executeTakeFirst();
  return taken !== undefined;
}

/** The last day before this one on which the work was done. */
export async function lastRun(
  tx: Tx,
  tenant: string,
  work: string,
  before: string,
): Promise<string | undefined> {
  const { rows } = await sql<{ day: string | null }>`
    select max(day)::text as day from outbox_run where tenant = ${tenant} and work = ${work} and day < ${before}`.execute(
    tx,
  );
  return rows[0]?.day ?? undefined;
}

export async function wasRun(tx: Tx, tenant: string, work: string, day: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from outbox_run where tenant = ${tenant} and work = ${work} and day = ${day}`.execute(tx);
  return rows.length > 0;
}

/** What was done of works whose names begin so. */
export async function runsOf(
  tx: Tx,
  tenant: string,
  beginning: string,
  day: string,
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ work: string }>`select work from outbox_run
    where tenant = ${tenant} and day = ${day}::date and starts_with(work, ${beginning})`.execute(tx);
  return new Set(rows.map(({ work }) => work));
}
