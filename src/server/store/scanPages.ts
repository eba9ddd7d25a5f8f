import { type Selectable, sql } from 'kysely';
import type { CodedPaper } from '../../core/paper/pageMark.ts';
import type { PlacedPage } from '../../core/scan/placePage.ts';
import type { Share } from '../../core/scan/sheetOnPicture.ts';
import type { TrayReason } from '../../core/scan/trayReasons.ts';
import type { MeantPage, UnderstoodPage } from '../../core/scan/understandPage.ts';
import type { Context, Tx } from '../context.ts';
import type { ScanPageTable } from '../db/tables/paperTables.ts';
import { idArray } from './scopeSql.ts';

export type ScanPageRow = Omit<Selectable<ScanPageTable>, 'state' | 'paper' | 'reason' | 'sheet'> & {
  readonly sheet: Share | null;
  readonly state: 'filed' | 'tray' | 'setAside';
  readonly paper: CodedPaper | null;
  readonly reason: TrayReason | null;
};

/** Several codes of one picture, as they are kept in one column; none of ours holds a line break. */
const joinMarks = (marks: readonly string[]) => (marks.length > 0 ? marks.join('\n') : null);
export const marksOf = ({ mark }: Pick<ScanPageRow, 'mark'>) => mark?.split('\n') ?? [];

/** The columns that say what a page is. */
function meantColumns(meant: MeantPage | undefined) {
  const { paper = null, application = null, pair = null, body = null, version = null } = meant ?? {};
  return { paper, application, pair, body, version, page: meant?.page ?? null, pages: meant?.pages ?? null };
}

function columnsOf(understood: UnderstoodPage) {
  if (understood.kind === 'tray')
    return { state: 'tray', reason: understood.reason, ...meantColumns(understood.meant) };
  const { generation, steps } = understood;
  return { state: 'filed', reason: null, ...meantColumns(understood), generation, steps: [...steps] };
}

export interface PageToKeep {
  readonly batch: string;
  /** File of the batch and page in it, both from 1. */
  readonly source: number;
  readonly position: number;
  /** Upload of the picture; null where the page could not be drawn. */
  readonly picture: string | null;
  readonly marks: readonly string[];
  /** Where the sheet lies on the picture. */
  readonly sheet: Share | undefined;
}

/** Records one page as it was understood. False: it is there already. */
export async function insertScanPage(
  tx: Tx,
  context: Context,
  { marks, sheet, ...place }: PageToKeep,
  understood: UnderstoodPage,
): Promise<boolean> {
  const { tenant } = context.actor;
  const row = { tenant, id: context.newId(), at: context.receivedAt };
  const made = await tx
    .insertInto('scan_page')
    .values({
      ...{ ...row, ...place, ...columnsOf(understood) },
      ...{ mark: joinMarks(marks), sheet: sheet ? JSON.stringify(sheet) : null },
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return made !== undefined;
}

/** Positions that have been read, by file of the batch. */
export async function readPages(tx: Tx, tenant: string, batch: string): Promise<Map<number, Set<number>>> {
  const rows = await tx
    .selectFrom('scan_page')
    .select(['source', 'position'])
    .where((eb) => eb.and({ tenant, batch }))
    .execute();
  const read = new Map<number, Set<number>>();
  for (const { source, position } of rows) read.set(source, (read.get(source) ?? new Set()).add(position));
  return read;
}

/** A page with the desk of its batch, locked: two people at one tray go one after the other. */
export async function lockScanPage(tx: Tx, tenant: string, id: string) {
  const { rows } = await sql<
    ScanPageRow & { campaign: string; desk_body: string | null; desk_unit: string | null }
  >`
    select p.*, b.campaign, b.body as desk_body, b.unit as desk_unit
    from scan_page p join scan_batch b on b.tenant = p.tenant and b.id = p.batch
    where p.tenant = ${tenant} and p.id = ${id} for update of p`.execute(tx);
  return rows[0];
}
export type LockedPage = NonNullable<Awaited<ReturnType<typeof lockScanPage>>>;

/** Files a page by hand. */
export async function fileScanPage(tx: Tx, context: Context, id: string, placed: PlacedPage): Promise<void> {
  const { tenant, user } = context.actor;
  const { generation, steps } = placed;
  await tx
    .updateTable('scan_page')
    .set({
      state: 'filed',
      reason: null,
      placed_by: user,
      generation,
      steps: [...steps],
      ...meantColumns(placed),
    })
    .where((eb) => eb.and({ tenant, id }))
    .execute();
}

/** Sets a page of the tray aside. */
export async function putAside(tx: Tx, tenant: string, id: string): Promise<void> {
  await tx
    .updateTable('scan_page')
    .set({ state: 'setAside' })
    .where((eb) => eb.and({ tenant, id }))
    .execute();
}

/** Back to the tray; what the page says it is stays with it. */
export async function putInTray(
  tx: Tx,
  tenant: string,
  id: string,
  reason: TrayReason | null,
): Promise<void> {
  await tx
    .updateTable('scan_page')
    .set({ state: 'tray', reason, generation: null, steps: [], placed_by: null })
    .where((eb) => eb.and({ tenant, id }))
    .execute();
}

/** What was sealed by the picture of a page: steps of opinions, ever; '' for a body's filing or a pair's agreement. */
export async function sealedStepsOf(tx: Tx, { tenant, picture }: LockedPage): Promise<string[]> {
  const { rows } = await sql<{ step: string }>`
    select step from opinion where tenant = ${tenant} and scan = ${picture}
    union all select '' from filing where tenant = ${tenant} and scan = ${picture}
    union all select '' from pair_file where tenant = ${tenant} and upload = ${picture} and about = 'agreement'`.execute(
    tx,
  );
  return rows.map(({ step }) => step);
}

/** The summary of a body out of a scanned pile, by its picture, with the version of its rows. */
export async function filedSummary(
  tx: Tx,
  tenant: string,
  { campaign, body }: { readonly campaign: string; readonly body: string },
  picture: string,
): Promise<{ readonly version: string } | undefined> {
  const { rows } = await sql<{ version: string }>`
    select p.version from scan_page p join scan_batch b on b.tenant = p.tenant and b.id = p.batch
    where p.tenant = ${tenant} and p.picture = ${picture} and p.state = 'filed' and p.paper = 'summary'
      and p.body = ${body} and p.application is null and b.campaign = ${campaign}
    for key share of p`.execute(tx);
  return rows[0];
}

/** Whether a later generation of a filed page is there. */
export async function hasLater(tx: Tx, page: LockedPage): Promise<boolean> {
  const { tenant, application, paper, version, page: number, generation } = page;
  const found = await tx
    .selectFrom('scan_page')
    .select('id')
    .where((eb) => eb.and({ tenant, application, paper, version, page: number, state: 'filed' }))
    .where('generation', '>', generation)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

/** A page as screens show it, with what it is filed to where the wall lets that be seen. */
export interface ShownPage extends ScanPageRow {
  readonly newest: boolean;
  readonly body_name: string | null;
}

/** Pages of a batch in order, or of an application's papers with the newest sheets first. */
export async function shownPages(
  tx: Tx,
  tenant: string,
  of: { readonly batch: string } | { readonly application: string },
): Promise<ShownPage[]> {
  const which =
    'batch' in of ? sql`p.batch = ${of.batch}` : sql`p.application = ${of.application} and p.state = 'filed'`;
  const order =
    'batch' in of
      ? sql`p.source, p.position`
      : sql`p.version is distinct from a.content_version, p.generation desc, p.paper, p.page, p.at desc`;
  const { rows } = await sql<ShownPage>`
    select p.*,
      (select n.name from body_name n where n.tenant = p.tenant and n.body = p.body and not n.alias
        and n.to_date is null order by n.from_date desc limit 1) as body_name,
      not exists (select 1 from scan_page n where n.tenant = p.tenant and n.application = p.application
        and n.paper = p.paper and n.version = p.version and n.page = p.page and n.state = 'filed'
        and n.generation > p.generation)
      and not exists (select 1 from scan_page n where n.tenant = p.tenant and n.pair = p.pair
        and n.version = p.version and n.page = p.page and n.state = 'filed' and n.generation > p.generation) as newest
    from scan_page p left join application a on a.tenant = p.tenant and a.id = p.application
    where p.tenant = ${tenant} and ${which} order by ${order}`.execute(tx);
  return rows;
}

/** Boxes of the latest prints of several applications, by application. */
export async function printedBoxes(tx: Tx, tenant: string, applications: readonly string[]) {
  const { rows } = await sql<{ application: string; version: string; pages: number; boxes: unknown }>`
    select application, version, pages, boxes from print
    where tenant = ${tenant} and paper = 'form' and application = any(${idArray(applications)})
    order by at desc, id desc`.execute(tx);
  return rows;
}
