import { sql } from 'kysely';
import { kindOf } from '../../../core/workLog/kindForm.ts';
import type { Tx } from '../../context.ts';
import { programmeOf } from '../programmes.ts';
import type { TimelineLine } from '../studioTimeline.ts';

interface Row {
  readonly year: string;
  readonly revision: string;
  readonly kind: string;
  readonly on: string;
  readonly count: number;
  readonly used: number;
}

/** What was written down in each year, counted by kind (F30); the entries themselves stand in the part of their own. */
export async function work(tx: Tx, tenant: string, studio: string): Promise<TimelineLine[]> {
  // The words of a kind are those of its latest revision of the year.
  const { rows } = await sql<Row>`select to_char(on_date, 'YYYY') as year, kind, max(on_date)::text as on,
      (array_agg(revision order by on_date desc, id desc))[1] as revision, count(*)::int as count,
      (count(*) filter (where exists (select from log_link_entry e where e.tenant = w.tenant and e.entry = w.id)))::int as used
    from work_entry w where tenant = ${tenant} and studio = ${studio} and withdrawn_at is null
    group by 1, kind order by 1 desc, count(*) desc, kind`.execute(tx);
  const years = new Map<string, Row[]>();
  for (const row of rows) years.set(row.year, [...(years.get(row.year) ?? []), row]);
  const lines: TimelineLine[] = [];
  for (const [year, kinds] of years) {
    const told: string[] = [];
    for (const { revision, kind, count } of kinds)
      told.push(`${kindOf(await programmeOf(tx, tenant, revision), kind)?.title ?? ''} ${count}`);
    const sum = (of: 'count' | 'used') => String(kinds.reduce((all, one) => all + one[of], 0));
    const on = kinds.reduce((last, one) => (one.on > last ? one.on : last), '');
    const facts = { year, count: sum('count'), used: sum('used'), kinds: told.join('、') };
    lines.push({ on, kind: 'work', facts, link: `/studios/${studio}/work` });
  }
  return lines;
}
