import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { ListSettings } from '../../core/registerImport/listField.ts';
import { headerKey } from '../../core/registerImport/proposeSheet.ts';
import type { ImportPhase, RowOutcome } from '../../core/registerImport/rowOutcome.ts';
import type { Context, Tx } from '../context.ts';

export interface StoredImport {
  readonly id: string;
  readonly body: string | null;
  readonly upload: string;
  readonly fileName: string;
  readonly sheet: number;
  readonly sheetName: string;
  readonly headerRow: number;
  readonly headers: readonly string[];
  readonly settings: ListSettings;
  readonly phase: ImportPhase;
  readonly readTo: number;
  readonly at: Date;
  readonly byName: string;
  readonly takenAt: Date | null;
  readonly undoneAt: Date | null;
}

const columns = sql`i.id, i.body, i.upload, i.file_name as "fileName", i.sheet, i.sheet_name as "sheetName",
  i.header_row as "headerRow", i.headers, i.settings, i.phase, i.read_to as "readTo", i.at, i.taken_at as "takenAt",
  i.undone_at as "undoneAt", coalesce((select p.display_name from person p where p.tenant = i.tenant and p.user_id = i.by_user), '')
    as "byName"`;

/** One import within the asker's reach; locked, so that two acts on it go one after the other. */
export async function importById(
  tx: Tx,
  tenant: string,
  id: string,
  lock = false,
): Promise<StoredImport | undefined> {
  const { rows } = await sql<StoredImport>`select ${columns} from register_import i
    where i.tenant = ${tenant} and i.id = ${id} ${lock ? sql`for update of i` : sql``}`.execute(tx);
  return rows[0];
}

/** Imports within the asker's reach behind a place of the list, newest first. */
export async function importsAfter(
  tx: Tx,
  tenant: string,
  after: string | undefined,
  size: number,
): Promise<StoredImport[]> {
  const [at, id] = (after ?? '').split('\n');
  const from = at && id ? sql`and (i.at, i.id) < (${at}::timestamptz, ${id}::uuid)` : sql``;
  const { rows } = await sql<StoredImport>`select ${columns} from register_import i
    where i.tenant = ${tenant} ${from} order by i.at desc, i.id desc limit ${size}`.execute(tx);
  return rows;
}

export async function insertImport(
  tx: Tx,
  context: Context,
  made: Pick<
    StoredImport,
    'id' | 'body' | 'upload' | 'fileName' | 'sheet' | 'sheetName' | 'headerRow' | 'headers' | 'settings'
  >,
): Promise<void> {
  const { fileName, sheetName, headerRow, headers, settings, ...row } = made;
  await tx
    .insertInto('register_import')
    .values({
      ...{ ...row, tenant: context.actor.tenant, file_name: fileName, sheet_name: sheetName },
      ...{ header_row: headerRow, headers: JSON.stringify(headers), settings: JSON.stringify(settings) },
      ...{ phase: 'reading', by_user: context.actor.user, at: context.receivedAt },
    })
    .execute();
}

export async function setPhase(
  tx: Tx,
  tenant: string,
  id: string,
  set: { readonly phase: ImportPhase; readonly taken_at?: Date; readonly undone_at?: Date },
): Promise<void> {
  await tx
    .updateTable('register_import')
    .set(set)
    .where((eb) => eb.and({ tenant, id }))
    .execute();
}

const digestOf = (headers: readonly string[]) =>
  createHash('sha256').update(headerKey(headers)).digest('hex');

/** What was chosen for a list with these heads the last time. */
export async function rememberedSettings(
  tx: Tx,
  tenant: string,
  headers: readonly string[],
): Promise<Pick<ListSettings, 'columns' | 'fixed'> | undefined> {
  const row = await tx
    .selectFrom('register_mapping')
    .select('settings')
    .where((eb) => eb.and({ tenant, digest: digestOf(headers) }))
    .executeTakeFirst();
  return row?.settings;
}

export async function rememberSettings(
  tx: Tx,
  context: Context,
  headers: readonly string[],
  { columns: chosen, fixed }: ListSettings,
): Promise<void> {
  const { tenant, user } = context.actor;
  const now = {
    settings: JSON.stringify({ columns: chosen, fixed }),
    by_user: user,
    at: context.receivedAt,
  };
  await tx
    .insertInto('register_mapping')
    .values({ tenant, digest: digestOf(headers), ...now })
    .onConflict((conflict) => conflict.columns(['tenant', 'digest']).doUpdateSet(now))
    .execute();
}

export interface ImportCounts {
  readonly counts: Readonly<Record<RowOutcome, number>>;
  readonly undecided: number;
  readonly toTake: number;
  readonly done: number;
  readonly made: number;
  readonly kept: number;
}

/** How many rows are what, in one walk. */
export async function countRows(tx: Tx, tenant: string, id: string): Promise<ImportCounts> {
  const { rows } = await sql<Omit<ImportCounts, 'counts'> & Record<RowOutcome, number>>`select
      count(*) filter (where outcome = 'new')::int as new, count(*) filter (where outcome = 'known')::int as known,
      count(*) filter (where outcome = 'possible')::int as possible, count(*) filter (where outcome = 'twice')::int as twice,
      count(*) filter (where outcome = 'fault')::int as fault,
      count(*) filter (where outcome = 'possible' and choice is null)::int as undecided,
      count(*) filter (where outcome <> 'fault' and coalesce(choice, '') <> 'out')::int as "toTake",
      count(done_at)::int as done, count(made_studio)::int as made, count(kept_because)::int as kept
    from register_row where tenant = ${tenant} and import = ${id}`.execute(tx);
  const { undecided, toTake, done, made, kept, ...counts } = rows[0]!;
  return { counts, undecided, toTake, done, made, kept };
}
