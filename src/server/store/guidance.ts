import type { InspectionResult, SheetDocument } from '../../core/inspection/sheetDocument.ts';
import type { Marks } from '../../core/standards/marks.ts';
import type { Context, Tx } from '../context.ts';

/** The visits to the studio of an application, the newest first. */
export async function visitsOf(tx: Tx, tenant: string, application: string) {
  const rows = await tx
    .selectFrom('application_visit as v')
    .leftJoin('person as p', (join) =>
      join.onRef('p.tenant', '=', 'v.tenant').onRef('p.user_id', '=', 'v.by_user'),
    )
    .select(['v.id', 'v.visited_on as on', 'v.visitors', 'v.found', 'v.advice', 'v.items'])
    .select(['v.follow_up_by as followUpBy', 'p.display_name as byName'])
    .where('v.tenant', '=', tenant)
    .where('v.application', '=', application)
    .orderBy('v.visited_on', 'desc')
    .orderBy('v.id', 'desc')
    .execute();
  return rows.map(({ byName, items, ...row }) => ({
    ...row,
    items: items as string[],
    byName: byName ?? '',
  }));
}

export async function insertGuidance(
  tx: Tx,
  { actor: { tenant, user }, receivedAt }: Context,
  visit: {
    readonly id: string;
    readonly application: string;
    readonly visited_on: string;
    readonly visitors: string;
    readonly found: string;
    readonly advice: string;
    readonly items: readonly string[];
    readonly follow_up_by: string | null;
  },
): Promise<void> {
  await tx
    .insertInto('application_visit')
    .values({ ...visit, tenant, items: JSON.stringify(visit.items), by_user: user, at: receivedAt })
    .execute();
}

/** The sheets of reviewers that were handed in, without names, in the order of their coming. */
export async function reviewMarksOf(tx: Tx, tenant: string, application: string): Promise<Marks[]> {
  const rows = await tx
    .selectFrom('review_sheet as s')
    .innerJoin('review_assignment as a', (join) =>
      join.onRef('a.tenant', '=', 's.tenant').onRef('a.id', '=', 's.assignment'),
    )
    .select('s.marks')
    .where('s.tenant', '=', tenant)
    .where('a.application', '=', application)
    .where('a.withdrawn_at', 'is', null)
    .where('s.handed_in_at', 'is not', null)
    .orderBy('s.handed_in_at')
    .orderBy('s.assignment')
    .execute();
  return rows.map(({ marks }) => marks as Marks);
}

/** What the standing sheet of the last visit says. */
export async function inspectionMarksOf(
  tx: Tx,
  tenant: string,
  sheet: string,
): Promise<{ readonly marks: Marks; readonly result: InspectionResult; readonly on: string } | undefined> {
  const row = await tx
    .selectFrom('inspection_sheet')
    .select('document')
    .where((eb) => eb.and({ tenant, id: sheet }))
    .executeTakeFirst();
  const document = row?.document as unknown as SheetDocument | undefined;
  return document && { marks: document.marks, result: document.result, on: document.visitedOn };
}
