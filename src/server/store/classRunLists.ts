import { type RawBuilder, sql } from 'kysely';
import type { z } from 'zod';
import type { ClassRunFilter } from '../../contract/classes.ts';
import type { Because } from '../../core/classification/classify.ts';
import type { Tx } from '../context.ts';
import { bodyName } from './bodies.ts';
import { behindName } from './classLists.ts';
import { searchWords } from './searchWords.ts';

export interface ListedRun {
  readonly run: string;
  readonly revision: string;
  readonly year: number;
  readonly bodyName: string | null;
  readonly state: 'open' | 'confirmed' | 'dropped';
  readonly studios: number;
  readonly overridden: number;
  readonly at: Date;
  readonly byName: string;
  readonly endedAt: Date | null;
  readonly endedByName: string | null;
  readonly endedBecause: string | null;
}

const person = (user: RawBuilder<unknown>) =>
  sql<string>`(select p.display_name from person p where p.tenant = r.tenant and p.user_id = ${user})`;

/** The latest runs, or the one asked for. */
export async function listRuns(tx: Tx, tenant: string, run?: string): Promise<ListedRun[]> {
  const { rows } = await sql<ListedRun>`
    select r.id as run, r.revision, r.year, ${bodyName} as "bodyName", r.state, r.studios,
      (select count(*)::int from class_override o where o.tenant = r.tenant and o.run = r.id
        and o.superseded_at is null) as overridden,
      r.at, coalesce(${person(sql`r.by_user`)}, '') as "byName", r.ended_at as "endedAt",
      ${person(sql`r.ended_by`)} as "endedByName", r.ended_because as "endedBecause"
    from class_run r left join body b on b.tenant = r.tenant and b.id = r.body
    where r.tenant = ${tenant} ${run === undefined ? sql`` : sql`and r.id = ${run}`}
    order by r.at desc, r.id desc limit 50`.execute(tx);
  return rows;
}

/** How many studios a run proposes for each grade, and how many have it after overrides. */
export async function countProposals(
  tx: Tx,
  tenant: string,
  run: string,
): Promise<Map<string, { proposed: number; count: number }>> {
  const { rows } = await sql<{ proposed: string; grade: string; count: number }>`
    select p.grade as proposed, coalesce(o.grade, p.grade) as grade, count(*)::int as count
    from class_proposal p left join class_override o on o.tenant = p.tenant and o.run = p.run and o.studio = p.studio
      and o.superseded_at is null
    where p.tenant = ${tenant} and p.run = ${run} group by 1, 2`.execute(tx);
  const counts = new Map<string, { proposed: number; count: number }>();
  const add = (grade: string, proposed: number, count: number) => {
    const known = counts.get(grade) ?? { proposed: 0, count: 0 };
    counts.set(grade, { proposed: known.proposed + proposed, count: known.count + count });
  };
  for (const row of rows) {
    add(row.proposed, row.count, 0);
    add(row.grade, 0, row.count);
  }
  return counts;
}

export interface ListedProposal {
  readonly studio: string;
  readonly sort: string;
  readonly name: string;
  readonly leadName: string;
  readonly unitName: string;
  readonly bodyName: string;
  readonly proposed: string;
  readonly grade: string;
  readonly because: Because[];
  readonly overrides: { grade: string; reason: string; byName: string; at: string }[];
}

/** A page of proposals in the order of the studios' names. */
export async function listProposals(
  tx: Tx,
  tenant: string,
  filter: z.output<typeof ClassRunFilter>,
  page: { readonly after?: string | undefined; readonly size: number },
): Promise<{ readonly studios: readonly ListedProposal[]; readonly next: string | null }> {
  const all = [sql`p.tenant = ${tenant} and p.run = ${filter.run}`];
  if (filter.grade) all.push(sql`coalesce(o.grade, p.grade) = ${filter.grade}`);
  if (filter.body) all.push(sql`p.body = ${filter.body}`);
  if (filter.overridden) all.push(sql`o.id is not null`);
  const words = filter.search === undefined ? undefined : searchWords(filter.search);
  if (words) all.push(sql`s.search like all(${words.patterns}::text[])`);
  all.push(behindName(page.after, sql`p.sort`, sql`p.studio`));
  const { rows } = await sql<ListedProposal>`
    select p.studio, p.sort, s.name, s.lead_name as "leadName", s.unit_name as "unitName", ${bodyName} as "bodyName",
      p.grade as proposed, coalesce(o.grade, p.grade) as grade, p.because,
      coalesce((select jsonb_agg(jsonb_build_object('grade', x.grade, 'reason', x.reason, 'at', x.at, 'byName',
          coalesce((select n.display_name from person n where n.tenant = x.tenant and n.user_id = x.by_user), ''))
          order by x.at, x.id) from class_override x
        where x.tenant = p.tenant and x.run = p.run and x.studio = p.studio), '[]') as overrides
    from class_proposal p join studio s on s.tenant = p.tenant and s.id = p.studio
      join body b on b.tenant = p.tenant and b.id = p.body
      left join class_override o on o.tenant = p.tenant and o.run = p.run and o.studio = p.studio and o.superseded_at is null
    where ${sql.join(all, sql` and `)} order by p.sort, p.studio limit ${page.size + 1}`.execute(tx);
  const studios = rows.slice(0, page.size);
  const last = studios.at(-1);
  return { studios, next: rows.length > page.size && last ? `${last.sort} ${last.studio}` : null };
}

export interface ClassOfYear {
  readonly run: string;
  readonly revision: string;
  readonly year: number;
  readonly grade: string;
  readonly title: string;
  readonly rank: number;
  readonly proposed: string;
  readonly reason: string | null;
  readonly at: Date;
  readonly byName: string;
  readonly because: Because[];
}

/** The grades of one studio over the years, the latest first. */
export async function classesOfStudio(tx: Tx, tenant: string, studio: string): Promise<ClassOfYear[]> {
  const { rows } = await sql<ClassOfYear>`
    select c.run, r.revision, c.year, c.grade, c.title, c.rank, p.grade as proposed, c.reason, c.at,
      coalesce((select n.display_name from person n where n.tenant = c.tenant and n.user_id = c.by_user), '') as "byName",
      p.because
    from studio_class c join class_run r on r.tenant = c.tenant and r.id = c.run
      join class_proposal p on p.tenant = c.tenant and p.run = c.run and p.studio = c.studio
    where c.tenant = ${tenant} and c.studio = ${studio} and c.superseded_at is null order by c.year desc`.execute(
    tx,
  );
  return rows;
}
