import { sql } from 'kysely';
import type { Marks } from '../../core/standards/marks.ts';
import type { Tx } from '../context.ts';

/** What reviewers handed in about one application, sheet by sheet, without their names. Ballots have no marks. */
export async function reviewMarksOf(tx: Tx, tenant: string, application: string): Promise<Marks[]> {
  const { rows } = await sql<{ marks: Marks }>`
    select s.marks from review_sheet s
      join review_assignment g on g.tenant = s.tenant and g.id = s.assignment
      join review_round r on r.tenant = g.tenant and r.id = g.round
    where s.tenant = ${tenant} and g.application = ${application} and g.withdrawn_at is null
      and s.handed_in_at is not null and r.kind <> 'ballot'
    order by s.handed_in_at, s.assignment`.execute(tx);
  return rows.map(({ marks }) => marks);
}
