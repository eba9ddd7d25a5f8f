import { sql } from 'kysely';
import type { AnswerValue } from '../../core/answers/answers.ts';
import type { LogLink } from '../../core/workLog/logLink.ts';
import type { Context, Tx } from '../context.ts';

const json = (value: AnswerValue | null) => (value === null ? null : JSON.stringify(value));

/** A link with the version of each entry that it was made of. */
export interface KeptLink extends LogLink {
  readonly versions: Readonly<Record<string, number>>;
}

const columns = sql`l.path, l.value, l.own,
  coalesce((select jsonb_object_agg(e.entry, e.entry_version) from log_link_entry e
    where e.tenant = l.tenant and e.application = l.application and e.path = l.path), '{}') as versions`;

/** What the log gave to an application. */
export async function linksOf(tx: Tx, tenant: string, application: string): Promise<KeptLink[]> {
  const { rows } = await sql<Omit<KeptLink, 'entries'>>`select ${columns} from log_link l
    where l.tenant = ${tenant} and l.application = ${application} order by l.path`.execute(tx);
  return rows.map((row) => ({ ...row, entries: Object.keys(row.versions).sort() }));
}

/** What the log gave to the other applications of a studio, to tell what was only carried over from them. */
export async function earlierLinks(
  tx: Tx,
  tenant: string,
  studio: string,
  except: string,
): Promise<LogLink[]> {
  const { rows } = await sql<Omit<LogLink, 'entries'>>`select distinct l.path, l.value, l.own from log_link l
    join application a on a.tenant = l.tenant and a.id = l.application
    where l.tenant = ${tenant} and a.studio = ${studio} and a.id <> ${except}`.execute(tx);
  return rows.map((row) => ({ ...row, entries: [] }));
}

/** Keeps the links of an application as they are now. `versions`: of all entries that stand. */
export async function saveLinks(
  tx: Tx,
  tenant: string,
  application: string,
  links: readonly LogLink[],
  versions: ReadonlyMap<string, number>,
): Promise<void> {
  const before = await linksOf(tx, tenant, application);
  const now = links.map((link) => keptLink(link, versions, before));
  const same = new Set(before.map((link) => JSON.stringify(ordered(link))));
  const fresh = now.filter((link) => !same.has(JSON.stringify(ordered(link))));
  const stay = new Set(now.map(({ path }) => path));
  const gone = before.map(({ path }) => path).filter((path) => !stay.has(path));
  const changed = [...gone, ...fresh.map(({ path }) => path)];
  if (changed.length === 0) return;
  await sql`delete from log_link where tenant = ${tenant} and application = ${application} and path = any(${changed})`.execute(
    tx,
  );
  if (fresh.length === 0) return;
  await tx
    .insertInto('log_link')
    .values(fresh.map(({ path, value, own }) => ({ tenant, application, path, value: json(value), own })))
    .execute();
  const entries = fresh.flatMap(({ path, versions: of }) =>
    Object.entries(of).map(([entry, entry_version]) => ({ tenant, application, path, entry, entry_version })),
  );
  if (entries.length > 0) await tx.insertInto('log_link_entry').values(entries).execute();
}

/** An entry that was withdrawn keeps the version at which it was used. */
function keptLink(
  link: LogLink,
  versions: ReadonlyMap<string, number>,
  before: readonly KeptLink[],
): KeptLink {
  const was = before.find(({ path }) => path === link.path);
  const of = link.entries.map((entry) => [entry, versions.get(entry) ?? was?.versions[entry] ?? 1] as const);
  return { ...link, versions: Object.fromEntries(of) };
}

const ordered = ({ path, value, own, versions }: KeptLink) => [
  path,
  value,
  own,
  Object.entries(versions).sort(),
];

/** Why a figure differs from the log, for the two values that it speaks of. */
export interface Difference {
  readonly path: string;
  readonly given: AnswerValue | null;
  readonly standing: AnswerValue | null;
  readonly reason: string;
  readonly at: Date;
  readonly byName: string;
}

/** The latest reason at each path. */
export async function differencesOf(tx: Tx, tenant: string, application: string): Promise<Difference[]> {
  const { rows } =
    await sql<Difference>`select distinct on (d.path) d.path, d.given, d.standing, d.reason, d.at,
      coalesce(p.display_name, '') as "byName"
    from log_difference d left join person p on p.tenant = d.tenant and p.user_id = d.by_user
    where d.tenant = ${tenant} and d.application = ${application} order by d.path, d.at desc, d.id desc`.execute(
      tx,
    );
  return rows;
}

export async function insertDifference(
  tx: Tx,
  context: Context,
  {
    given,
    standing,
    ...one
  }: Omit<Difference, 'at' | 'byName'> & { readonly id: string; readonly application: string },
): Promise<void> {
  const { tenant, user } = context.actor;
  const values = { given: json(given), standing: json(standing), by_user: user, at: context.receivedAt };
  await tx
    .insertInto('log_difference')
    .values({ tenant, ...one, ...values })
    .execute();
}

/** An entry with its photos and papers, as those who look at a form see it. */
export interface EntryBehind {
  readonly id: string;
  readonly studio: string;
  readonly kind: string;
  readonly revision: string;
  readonly title: string;
  readonly on: string;
  readonly version: number;
  readonly withdrawn: boolean;
  readonly files: readonly { readonly upload: string; readonly name: string; readonly mediaType: string }[];
}

/** These entries, withdrawn ones too: a sealed form may still rest on them. */
export async function entriesByIds(tx: Tx, tenant: string, ids: readonly string[]): Promise<EntryBehind[]> {
  if (ids.length === 0) return [];
  const { rows } =
    await sql<EntryBehind>`select w.id, w.studio, w.kind, w.revision, w.title, w.on_date as "on", w.version,
      w.withdrawn_at is not null as withdrawn,
      coalesce((select jsonb_agg(jsonb_build_object('upload', u.id, 'name', u.name, 'mediaType', f.media_type)
          order by x.position, u.id)
        from work_entry_file x join upload u on u.tenant = x.tenant and u.id = x.upload
          join file f on f.tenant = u.tenant and f.hash = u.hash
        where x.tenant = w.tenant and x.entry = w.id and x.removed_at is null), '[]') as files
    from work_entry w where w.tenant = ${tenant} and w.id = any(${[...ids]}::uuid[]) order by w.on_date, w.id`.execute(
      tx,
    );
  return rows;
}

/** Where an entry went. */
export interface EntryUse {
  readonly application: string;
  readonly path: string;
  readonly usedVersion: number;
  readonly value: AnswerValue | null;
}

export async function usesOfEntry(tx: Tx, tenant: string, entry: string): Promise<EntryUse[]> {
  const { rows } = await sql<EntryUse>`select e.application, e.path, e.entry_version as "usedVersion", l.value
    from log_link_entry e join log_link l on l.tenant = e.tenant and l.application = e.application and l.path = e.path
      join application a on a.tenant = e.tenant and a.id = e.application
    where e.tenant = ${tenant} and e.entry = ${entry} order by a.created_at desc, a.id, e.path`.execute(tx);
  return rows;
}

/** From here to the end of the transaction nobody else fills from, or writes into, the log of this studio. */
export async function lockLog(tx: Tx, tenant: string, studio: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`work log ${tenant} ${studio}`}, 0))`.execute(tx);
}

/** Applications of a studio that are being written, in campaigns that are open. */
export async function openDrafts(tx: Tx, tenant: string, studio: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select a.id from application a
    join campaign c on c.tenant = a.tenant and c.id = a.campaign
    where a.tenant = ${tenant} and a.studio = ${studio} and a.state in ('draft', 'returned') and c.closed_at is null
    order by a.id`.execute(tx);
  return rows.map(({ id }) => id);
}

/** A file of an entry of this studio that stands. */
export async function entryFile(
  tx: Tx,
  tenant: string,
  { studio, entry, upload }: { readonly studio: string; readonly entry: string; readonly upload: string },
): Promise<{ readonly hash: string } | undefined> {
  const { rows } = await sql<{ hash: string }>`select u.hash from work_entry_file x
    join work_entry w on w.tenant = x.tenant and w.id = x.entry
    join upload u on u.tenant = x.tenant and u.id = x.upload
    where x.tenant = ${tenant} and x.entry = ${entry} and x.upload = ${upload} and x.removed_at is null
      and w.studio = ${studio} and w.withdrawn_at is null for key share of u`.execute(tx);
  return rows[0];
}
