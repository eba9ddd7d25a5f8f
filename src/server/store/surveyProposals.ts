import { sql } from 'kysely';
import { type Asked, figurePath } from '../../core/survey/asked.ts';
import { rollUp } from '../../core/survey/rollUp.ts';
import type { Counted } from '../../core/workLog/counted.ts';
import type { Tx } from '../context.ts';
import type { SheetHead } from './sheetHeads.ts';
import { rollUpsOf } from './surveyRollUps.ts';

/** What the year-round log counts of a studio in a year and the one before. */
async function logCounts(tx: Tx, tenant: string, studio: string, year: number) {
  const { rows } = await sql<{ counts: Counted; year: number; count: number }>`
    select counts, extract(year from on_date)::int as year, count(*)::int as count from work_entry
    where tenant = ${tenant} and studio = ${studio} and withdrawn_at is null
      and on_date >= make_date(${year - 1}, 1, 1) and on_date < make_date(${year + 1}, 1, 1)
    group by 1, 2`.execute(tx);
  return (counts: Counted, of: number) =>
    rows.find((row) => row.counts === counts && row.year === of)?.count ?? 0;
}

/**
 * Figures that could be taken over: a studio's from its log, those of a body or the city as the sum of what was handed in below.
 * Nothing is written by itself: a person takes them or types another figure.
 */
export async function proposalsFor(
  tx: Tx,
  tenant: string,
  { level, studio, body, survey, year }: SheetHead,
  asked: Asked,
): Promise<Record<string, string>> {
  if (level === 'studio' && studio) {
    const fromLog = asked.figures.filter((figure) => figure.fromLog !== undefined);
    if (fromLog.length === 0) return {};
    const count = await logCounts(tx, tenant, studio, year);
    return Object.fromEntries(
      fromLog.map(({ path, fromLog: from }) => [
        path,
        String(count(from!.counts, from!.year === 'this' ? year : year - 1)),
      ]),
    );
  }
  const lines = await rollUpsOf(
    tx,
    tenant,
    { all: true },
    {
      ...{ survey, by: 'body', body: body ?? undefined, counted: [] },
    },
  );
  const { figures } = rollUp([...lines.values()]);
  const sums = asked.figures.map(({ field }) => figurePath(field.id));
  return Object.fromEntries(sums.flatMap((path) => (figures[path] ? [[path, figures[path].sum]] : [])));
}
