import { type RawBuilder, sql } from 'kysely';
import type { z } from 'zod';
import type { AllianceFilter } from '../../contract/alliances.ts';
import type { Scope } from '../../core/access/scope.ts';
import type { Tx } from '../context.ts';
import { bodyName } from './bodies.ts';
import { behindName } from './classLists.ts';
import { idArray } from './scopeSql.ts';
import { searchWords } from './searchWords.ts';

type Filter = z.output<typeof AllianceFilter>;
export interface ListedAlliance {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly bodyName: string | null;
  readonly secretariat: string;
  readonly foundedOn: string;
  readonly endedOn: string | null;
  readonly members: number;
  readonly hostName: string | null;
  readonly results: number;
}

/** Alliances `l` of one's own: kept by one's body, or with a member of one's reach. */
export function allianceReach(reach: Scope): RawBuilder<unknown> {
  if (reach.all) return sql`true`;
  return sql`(l.body = any(${idArray(reach.bodies)}) or exists (select from alliance_member m
    join studio s on s.tenant = m.tenant and s.id = m.studio where m.tenant = l.tenant and m.alliance = l.id
      and (s.body = any(${idArray(reach.bodies)}) or s.unit = any(${idArray(reach.units)})
        or s.id = any(${idArray(reach.studios)}))))`;
}

const resultsOf = (year: number) => sql`(select count(*)::int from alliance_result r where r.tenant = l.tenant
  and r.alliance = l.id and r.withdrawn_at is null and r.on_date between ${`${year}-01-01`} and ${`${year}-12-31`})`;
const line = (year: number) => sql`l.id, l.name, l.kind, ${bodyName} as "bodyName", l.secretariat,
  l.founded_on::text as "foundedOn", l.ended_on::text as "endedOn",
  (select count(*)::int from alliance_member m where m.tenant = l.tenant and m.alliance = l.id and m.to_date is null) as members,
  (select s.name from alliance_host h join studio s on s.tenant = h.tenant and s.id = h.studio where h.tenant = l.tenant
    and h.alliance = l.id and h.year = ${year} and h.superseded_at is null) as "hostName", ${resultsOf(year)} as results`;

/** A page of alliances in the order of their names. */
export async function listAlliances(
  tx: Tx,
  tenant: string,
  reach: Scope,
  filter: Filter,
  page: {
    readonly year: number;
    readonly asked: number | null;
    readonly after?: string | undefined;
    readonly size: number;
  },
): Promise<{ readonly alliances: readonly ListedAlliance[]; readonly next: string | null }> {
  const all = [sql`l.tenant = ${tenant}`, allianceReach(reach)];
  all.push(filter.state === 'active' ? sql`l.ended_on is null` : sql`l.ended_on is not null`);
  if (filter.kind) all.push(sql`l.kind = ${filter.kind}`);
  if (filter.missing) all.push(sql`${resultsOf(page.year)} < ${page.asked ?? 0}`);
  const words = filter.search === undefined ? undefined : searchWords(filter.search);
  if (words)
    all.push(
      sql`lower(l.name || ' ' || l.pinyin || ' ' || l.secretariat) like all(${words.patterns}::text[])`,
    );
  all.push(behindName(page.after, sql`l.pinyin`, sql`l.id`));
  const { rows } = await sql<ListedAlliance & { pinyin: string }>`select l.pinyin, ${line(page.year)}
    from alliance l left join body b on b.tenant = l.tenant and b.id = l.body
    where ${sql.join(all, sql` and `)} order by l.pinyin, l.id limit ${page.size + 1}`.execute(tx);
  const found = rows.slice(0, page.size);
  const last = found.at(-1);
  return {
    alliances: found.map(({ pinyin: _, ...one }) => one),
    next: rows.length > page.size && last ? `${last.pinyin} ${last.id}` : null,
  };
}

type Named = { id: string; name: string; year: number };
export interface AllianceDetail extends ListedAlliance {
  readonly body: string | null;
  readonly version: number;
  readonly endedBecause: string | null;
  readonly application: Named | null;
  readonly charters: { upload: string; name: string; from: string }[];
  readonly members_: {
    id: string;
    studio: string;
    name: string;
    unitName: string;
    bodyName: string;
    from: string;
    to: string | null;
    because: string | null;
  }[];
  readonly hosts: { studio: string; name: string; year: number; reason: string | null; former: boolean }[];
  readonly results_: {
    id: string;
    title: string;
    on: string;
    studios: { studio: string; name: string }[];
    files: { upload: string; name: string }[];
  }[];
}

const array = (select: RawBuilder<unknown>) => sql`coalesce((${select}), '[]'::jsonb)`;

/** One alliance of one's reach with everything that is kept of it: one statement. */
export async function allianceDetail(
  tx: Tx,
  tenant: string,
  reach: Scope,
  id: string,
  year: number,
): Promise<AllianceDetail | undefined> {
  const { rows } =
    await sql<AllianceDetail>`select ${line(year)}, l.body, l.version, l.ended_because as "endedBecause",
    (select jsonb_build_object('id', a.id, 'name', a.studio_name, 'year', c.year) from application a
      join campaign c on c.tenant = a.tenant and c.id = a.campaign
      where a.tenant = l.tenant and a.id = l.application) as application,
    ${array(sql`select jsonb_agg(jsonb_build_object('upload', u.id, 'name', u.name, 'from', x.from_date)
      order by x.from_date desc, x.id desc) from alliance_charter x join upload u on u.tenant = x.tenant and u.id = x.upload
      where x.tenant = l.tenant and x.alliance = l.id`)} as charters,
    ${array(sql`select jsonb_agg(jsonb_build_object('id', m.id, 'studio', s.id, 'name', s.name, 'unitName', s.unit_name,
        'bodyName', ${bodyOf}, 'from', m.from_date, 'to', m.to_date, 'because', m.left_because)
      order by m.to_date is not null, m.from_date, s.pinyin, m.id)
      from alliance_member m join studio s on s.tenant = m.tenant and s.id = m.studio
      where m.tenant = l.tenant and m.alliance = l.id`)} as members_,
    ${array(sql`select jsonb_agg(jsonb_build_object('studio', s.id, 'name', s.name, 'year', h.year, 'reason', h.reason,
        'former', h.superseded_at is not null) order by h.year desc, h.superseded_at desc nulls first)
      from alliance_host h join studio s on s.tenant = h.tenant and s.id = h.studio
      where h.tenant = l.tenant and h.alliance = l.id`)} as hosts,
    ${array(sql`select jsonb_agg(jsonb_build_object('id', r.id, 'title', r.title, 'on', r.on_date,
        'studios', (select jsonb_agg(jsonb_build_object('studio', s.id, 'name', s.name) order by s.pinyin, s.id)
          from alliance_result_studio x join studio s on s.tenant = x.tenant and s.id = x.studio
          where x.tenant = r.tenant and x.result = r.id),
        'files', ${array(sql`select jsonb_agg(jsonb_build_object('upload', u.id, 'name', u.name) order by u.id)
          from alliance_result_file x join upload u on u.tenant = x.tenant and u.id = x.upload
          where x.tenant = r.tenant and x.result = r.id`)}) order by r.on_date desc, r.id desc)
      from alliance_result r where r.tenant = l.tenant and r.alliance = l.id and r.withdrawn_at is null`)} as results_
    from alliance l left join body b on b.tenant = l.tenant and b.id = l.body
    where l.tenant = ${tenant} and l.id = ${id} and ${allianceReach(reach)}`.execute(tx);
  return rows[0];
}

const bodyOf = sql`coalesce((select n.name from body_name n where n.tenant = s.tenant and n.body = s.body
  and not n.alias and n.to_date is null order by n.from_date desc limit 1), '')`;

/** Applications of tracks for alliances that belong to none yet, the latest first. */
export async function freeAllianceApplications(
  tx: Tx,
  tenant: string,
  reach: Scope,
  tracks: readonly string[],
): Promise<Named[]> {
  if (tracks.length === 0) return [];
  const own = reach.all ? sql`true` : sql`a.body = any(${idArray(reach.bodies)})`;
  const { rows } = await sql<Named>`select a.id, a.studio_name as name, c.year from application a
    join campaign c on c.tenant = a.tenant and c.id = a.campaign
    where a.tenant = ${tenant} and a.track = any(${[...tracks]}::text[]) and ${own} and a.state <> 'withdrawn'
      and not exists (select from alliance l where l.tenant = a.tenant and l.application = a.id)
    order by c.year desc, a.studio_name limit 50`.execute(tx);
  return rows;
}

/** The alliances a studio is or was in. */
export async function alliancesOfStudio(tx: Tx, tenant: string, studio: string) {
  const { rows } = await sql<{
    alliance: string;
    name: string;
    kind: string;
    from: string;
    to: string | null;
    because: string | null;
    hosted: number[];
    results: number;
  }>`select l.id as alliance, l.name, l.kind, m.from_date::text as "from", m.to_date::text as "to", m.left_because as because,
      array(select h.year from alliance_host h where h.tenant = l.tenant and h.alliance = l.id and h.studio = m.studio
        and h.superseded_at is null order by h.year desc) as hosted,
      (select count(*)::int from alliance_result r join alliance_result_studio x on x.tenant = r.tenant and x.result = r.id
        where r.tenant = l.tenant and r.alliance = l.id and r.withdrawn_at is null and x.studio = m.studio) as results
    from alliance_member m join alliance l on l.tenant = m.tenant and l.id = m.alliance
    where m.tenant = ${tenant} and m.studio = ${studio}
    order by m.to_date is not null, m.from_date desc, m.id`.execute(tx);
  return rows;
}
