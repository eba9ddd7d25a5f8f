import { sql } from 'kysely';
import type { Scope } from '../../core/access/scope.ts';
import type { Answers } from '../../core/answers/answers.ts';
import type { Counted } from '../../core/workLog/counted.ts';
import type { WorkRead } from '../../core/workLog/readWork.ts';
import type { Context, Tx } from '../context.ts';
import { idArray } from './scopeSql.ts';

/** One entry of the year-round log that stands. */
export interface WorkEntry {
  readonly id: string;
  readonly studio: string;
  /** The revision whose log gives `kind` and the ids in `data` their meaning. */
  readonly revision: string;
  readonly kind: string;
  readonly counts: Counted;
  readonly on: string;
  readonly title: string;
  readonly sameAs: string | null;
  readonly tags: readonly string[];
  readonly data: Answers;
  /** The entry that this one is about. */
  readonly about: string | null;
  readonly version: number;
  readonly at: Date;
}

/** A new entry. `read` comes from core (`readWork`), so that every way of recording compares and searches alike. */
export interface NewWorkEntry {
  readonly id: string;
  readonly studio: string;
  readonly revision: string;
  readonly kind: string;
  readonly counts: Counted;
  readonly on: string;
  readonly read: WorkRead;
  readonly about?: string | undefined;
  /** 代录: entered by a body or the city for the studio. */
  readonly enteredFor?: boolean;
  readonly uploads?: readonly string[];
}

/** Puts an entry into the log and raises the studio's last sign of life; false where its id is taken, and nothing is written. */
export function insertWorkEntry(tx: Tx, context: Context, entry: NewWorkEntry): Promise<boolean> {
  return insertWorkEntries(tx, context, [entry]);
}

/** Many at once: an outbox that was filled without a network, an import. False where an id is taken: the rest must be undone. */
export async function insertWorkEntries(
  tx: Tx,
  context: Context,
  entries: readonly NewWorkEntry[],
): Promise<boolean> {
  if (entries.length === 0) return true;
  const { tenant, user } = context.actor;
  const at = context.receivedAt;
  const made = await tx
    .insertInto('work_entry')
    .values(
      entries.map(({ id, studio, revision, kind, counts, on, read, about, enteredFor }) => ({
        ...{ tenant, id, studio, revision, kind, counts },
        ...{ on_date: on, title: read.title, same_as: read.sameAs, tags: [...read.tags], search: read.words },
        ...{ data: JSON.stringify(read.data), about: about ?? null, entered_for: enteredFor === true },
        ...{
          by_user: user,
          at,
          changed_at: at,
          withdrawn_at: null,
          withdrawn_by: null,
          withdrawn_because: null,
        },
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute();
  if (made.length < entries.length) return false;
  const files = entries.flatMap(({ id: entry, uploads = [] }) =>
    uploads.map((upload, position) => ({ tenant, entry, upload, position, removed_at: null })),
  );
  if (files.length > 0) await tx.insertInto('work_entry_file').values(files).execute();
  await sql`update studio s set last_sign_on = greatest(s.last_sign_on, e.on_date)
    from (select studio, max(on_date) as on_date from unnest(${entries.map(({ studio }) => studio)}::uuid[],
      ${entries.map(({ on }) => on)}::date[]) as e (studio, on_date) group by studio) e
    where s.tenant = ${tenant} and s.id = e.studio and (s.last_sign_on is null or s.last_sign_on < e.on_date)`.execute(
    tx,
  );
  return true;
}

const columns = sql`w.id, w.studio, w.revision, w.kind, w.counts, w.on_date as "on", w.title, w.same_as as "sameAs", w.tags, w.data,
  w.about, w.version, w.at`;

/** What stands in the log of these studios, oldest first. */
export async function workOf(
  tx: Tx,
  tenant: string,
  of: { readonly studios: readonly string[]; readonly from?: string; readonly to?: string },
): Promise<WorkEntry[]> {
  const { rows } = await sql<WorkEntry>`select ${columns} from work_entry w
    where w.tenant = ${tenant} and w.studio = any(${idArray(of.studios)}) and w.withdrawn_at is null
      and (${of.from ?? null}::date is null or w.on_date >= ${of.from ?? null})
      and (${of.to ?? null}::date is null or w.on_date <= ${of.to ?? null})
    order by w.on_date, w.id`.execute(tx);
  return rows;
}

/** An entry as other entries refer to it. */
export interface EntryHead {
  readonly id: string;
  readonly studio: string;
  readonly kind: string;
  readonly on: string;
  readonly title: string;
  readonly byUser: string;
  readonly withdrawn: boolean;
}
const heads = sql`w.id, w.studio, w.kind, w.on_date as "on", w.title, w.by_user as "byUser", w.withdrawn_at is not null as withdrawn`;

/** Entries by their ids, as far as they are there for the asker. */
export async function entriesById(
  tx: Tx,
  tenant: string,
  ids: readonly string[],
): Promise<Map<string, EntryHead>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<EntryHead>`select ${heads} from work_entry w
    where w.tenant = ${tenant} and w.id = any(${idArray(ids)})`.execute(tx);
  return new Map(rows.map((row) => [row.id, row]));
}

/** Standing entries that are about this one. */
export async function followersOf(tx: Tx, tenant: string, entry: string): Promise<EntryHead[]> {
  const { rows } = await sql<EntryHead>`select ${heads} from work_entry w
    where w.tenant = ${tenant} and w.about = ${entry} and w.withdrawn_at is null order by w.on_date, w.id`.execute(
    tx,
  );
  return rows;
}

/** An entry as it stands, locked for a change; with the number of its files. */
export interface LockedEntry extends EntryHead {
  readonly revision: string;
  readonly data: Answers;
  readonly about: string | null;
  readonly version: number;
  readonly files: number;
}

export async function lockEntry(tx: Tx, tenant: string, id: string): Promise<LockedEntry | undefined> {
  const { rows } = await sql<LockedEntry>`select ${heads}, w.revision, w.data, w.about, w.version,
      (select count(*)::int from work_entry_file f where f.tenant = w.tenant and f.entry = w.id and f.removed_at is null) as files
    from work_entry w where w.tenant = ${tenant} and w.id = ${id} for no key update of w`.execute(tx);
  return rows[0];
}

/** Numbers of standing entries by what they count as. */
export type WorkCounts = Readonly<Partial<Record<Counted, number>>>;

/** How many entries of which kind stand in each of the years (R77, R78); a studio without any is not in the map. */
export async function workCounts(
  tx: Tx,
  tenant: string,
  of: ({ readonly studios: readonly string[] } | { readonly scope: Scope }) & {
    readonly years: readonly number[];
  },
): Promise<Map<string, Map<number, WorkCounts>>> {
  const years = [...of.years].sort((one, other) => one - other);
  const found = new Map<string, Map<number, WorkCounts>>();
  if (years.length === 0) return found;
  const { rows } = await sql<{ studio: string; year: number; counts: Counted; n: number }>`
    select w.studio, extract(year from w.on_date)::int as year, w.counts, count(*)::int as n
    from work_entry w
    where w.tenant = ${tenant} and w.withdrawn_at is null
      and w.on_date >= ${`${years[0]}-01-01`} and w.on_date <= ${`${years.at(-1)}-12-31`}
      and ${'studios' in of ? sql`w.studio = any(${idArray(of.studios)})` : reachSql(of.scope)}
    group by 1, 2, 3`.execute(tx);
  for (const { studio, year, counts, n } of rows) {
    if (!of.years.includes(year)) continue;
    const byYear = found.get(studio) ?? new Map<number, WorkCounts>();
    byYear.set(year, { ...byYear.get(year), [counts]: n });
    found.set(studio, byYear);
  }
  return found;
}

/** The reach of somebody as a condition on entries `w`. */
export function reachSql(scope: Scope) {
  if (scope.all) return sql<boolean>`true`;
  return sql<boolean>`(w.body = any(${idArray(scope.bodies)}) or w.studio = any(${idArray(scope.studios)})
    or exists (select from studio s where s.tenant = w.tenant and s.id = w.studio and s.unit = any(${idArray(scope.units)})))`;
}
