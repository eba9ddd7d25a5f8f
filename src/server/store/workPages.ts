import { type RawBuilder, sql } from 'kysely';
import type { Counted } from '../../core/workLog/counted.ts';
import type { Tx } from '../context.ts';

/** An entry in a list. */
export interface ListedWork {
  readonly id: string;
  readonly studio: string;
  readonly revision: string;
  readonly kind: string;
  readonly counts: Counted;
  readonly on: string;
  readonly title: string;
  readonly tags: readonly string[];
  readonly about: { readonly id: string; readonly title: string } | null;
  readonly followers: number;
  readonly files: number;
  readonly byName: string;
  readonly enteredFor: boolean;
  readonly at: Date;
  readonly version: number;
}

/** What a list says of an entry `w`; for the few of one page only. */
export const listedColumns = sql`w.id, w.studio, w.revision, w.kind, w.counts, w.on_date as "on", w.title, w.tags,
  (select jsonb_build_object('id', o.id, 'title', o.title) from work_entry o where o.tenant = w.tenant and o.id = w.about) as about,
  (select count(*)::int from work_entry o where o.tenant = w.tenant and o.about = w.id and o.withdrawn_at is null) as followers,
  (select count(*)::int from work_entry_file f where f.tenant = w.tenant and f.entry = w.id and f.removed_at is null) as files,
  coalesce((select p.display_name from person p where p.tenant = w.tenant and p.user_id = w.by_user), '') as "byName",
  w.entered_for as "enteredFor", w.at, w.version`;

export interface StudioYear {
  readonly studio: string;
  readonly year: number;
  readonly kind?: string | undefined;
  readonly tag?: string | undefined;
  readonly after?: { readonly key: string; readonly id: string } | undefined;
  readonly size: number;
}

const inYear = (year: number): RawBuilder<unknown> =>
  sql`w.on_date between ${`${year}-01-01`} and ${`${year}-12-31`}`;

/** Entries of one studio and year, newest first. */
export async function studioYear(tx: Tx, tenant: string, of: StudioYear): Promise<ListedWork[]> {
  const all: RawBuilder<unknown>[] = [
    sql`w.tenant = ${tenant} and w.studio = ${of.studio} and w.withdrawn_at is null`,
    inYear(of.year),
  ];
  if (of.kind) all.push(sql`w.kind = ${of.kind}`);
  if (of.tag) all.push(sql`w.tags @> ${[of.tag]}::text[]`);
  if (of.after) all.push(sql`(w.on_date, w.id) < (${of.after.key}::date, ${of.after.id}::uuid)`);
  const { rows } = await sql<ListedWork>`select ${listedColumns} from work_entry w
    where ${sql.join(all, sql` and `)} order by w.on_date desc, w.id desc limit ${of.size}`.execute(tx);
  return rows;
}

interface YearFigures {
  readonly years: readonly { readonly year: number; readonly n: number }[];
  readonly kinds: readonly { readonly kind: string; readonly counts: Counted; readonly n: number }[];
  readonly tags: readonly { readonly tag: string; readonly n: number }[];
}

/** How much stands in each year of a studio, and of which kind and tag in one of them. */
export async function yearFigures(
  tx: Tx,
  tenant: string,
  studio: string,
  year: number,
): Promise<YearFigures> {
  const { rows } =
    await sql<YearFigures>`with w as (select extract(year from on_date)::int as year, kind, counts, tags
      from work_entry where tenant = ${tenant} and studio = ${studio} and withdrawn_at is null)
    select (select coalesce(jsonb_agg(jsonb_build_object('year', year, 'n', n) order by year desc), '[]')
        from (select year, count(*) as n from w group by 1) t) as years,
      (select coalesce(jsonb_agg(jsonb_build_object('kind', kind, 'counts', counts, 'n', n)), '[]')
        from (select kind, counts, count(*) as n from w where year = ${year} group by 1, 2) t) as kinds,
      (select coalesce(jsonb_agg(jsonb_build_object('tag', tag, 'n', n) order by n desc, tag), '[]')
        from (select tag, count(*) as n from w, unnest(tags) as tag where year = ${year} group by 1) t) as tags`.execute(
      tx,
    );
  return rows[0]!;
}
