import { sql } from 'kysely';
import { kindOf } from '../../../core/workLog/kindForm.ts';
import type { Tx } from '../../context.ts';
import { programmeOf } from '../programmes.ts';
import type { TimelineLine } from '../studioTimeline.ts';

interface Row {
  readonly id: string;
  readonly revision: string;
  readonly kind: string;
  readonly on: string;
  readonly title: string;
}

/** The latest of what was written down through the years (F30); the whole log has a part of its own. */
export async function work(tx: Tx, tenant: string, studio: string): Promise<TimelineLine[]> {
  const { rows } = await sql<Row>`select id, revision, kind, on_date as "on", title from work_entry
    where tenant = ${tenant} and studio = ${studio} and withdrawn_at is null
    order by on_date desc, id desc limit 200`.execute(tx);
  const lines: TimelineLine[] = [];
  for (const { id, revision, kind, on, title } of rows) {
    const what = kindOf(await programmeOf(tx, tenant, revision), kind)?.title ?? '';
    lines.push({ on, kind: 'work', facts: { what, title }, link: `/work/${id}` });
  }
  return lines;
}
