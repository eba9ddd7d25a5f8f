import { sql } from 'kysely';
import type { FreshDatabase } from './database.ts';

/** Rows of every table as one tenant sees them whole, and how many tenants there are. */
export function rowCounts({ owner }: FreshDatabase, tenant: string): Promise<Record<string, number>> {
  return owner.transaction().execute(async (tx) => {
    // The owner stands behind the wall as well (FORCE ROW LEVEL SECURITY): without a tenant every count would be 0.
    await sql`select set_config('app.tenant', ${tenant}, true), set_config('app.bodies', '*', true)`.execute(
      tx,
    );
    const { rows: tables } = await sql<{ name: string }>`select c.oid::regclass::text as name from pg_class c
      join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and n.nspname in ('public', 'auth') order by 1`.execute(tx);
    const counts: Record<string, number> = {};
    for (const { name } of tables) {
      const found = await sql<{ n: number }>`select count(*)::int as n from ${sql.raw(name)}`.execute(tx);
      counts[name] = found.rows[0]!.n;
    }
    return counts;
  });
}
