import { sql } from 'kysely';
import type { Classified } from '../../core/classification/classify.ts';
import type { ClassFacts } from '../../core/classification/facts.ts';
import type { ClassGrade } from '../../core/programme/classification.ts';
import type { Context, Tx } from '../context.ts';
import type { ToClassify } from './classFacts.ts';

export interface StoredRun {
  readonly id: string;
  readonly campaign: string;
  readonly revision: string;
  readonly year: number;
  readonly body: string | null;
  readonly state: 'open' | 'confirmed' | 'dropped';
}

/** The year of the run that is not confirmed yet, if there is one. */
export async function openRunYear(tx: Tx, tenant: string): Promise<number | undefined> {
  const row = await tx
    .selectFrom('class_run')
    .select('year')
    .where((eb) => eb.and({ tenant, state: 'open' }))
    .executeTakeFirst();
  return row?.year;
}

/** Begins a run; false: somebody else began one at the same moment. */
export async function insertRun(tx: Tx, context: Context, run: Omit<StoredRun, 'state'>): Promise<boolean> {
  const { tenant, user } = context.actor;
  const made = await tx
    .insertInto('class_run')
    .values({
      ...{ ...run, tenant, studios: 0, by_user: user, at: context.receivedAt },
      ...{ ended_by: null, ended_at: null, ended_because: null },
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return made !== undefined;
}

export interface Proposal extends ToClassify, Classified {
  readonly facts: ClassFacts;
}

export async function insertProposals(
  tx: Tx,
  tenant: string,
  run: string,
  proposals: readonly Proposal[],
): Promise<void> {
  const text = (pick: (one: Proposal) => unknown) => proposals.map((one) => JSON.stringify(pick(one)));
  await sql`insert into class_proposal (tenant, run, studio, body, sort, grade, facts, because)
    select ${tenant}, ${run}, p.studio, p.body, p.sort, p.grade, p.facts::jsonb, p.because::jsonb
    from unnest(${proposals.map(({ id }) => id)}::uuid[], ${proposals.map(({ body }) => body)}::uuid[],
      ${proposals.map(({ sort }) => sort)}::text[], ${proposals.map(({ grade }) => grade)}::text[],
      ${text(({ facts }) => facts)}::text[], ${text(({ because }) => because)}::text[])
      p (studio, body, sort, grade, facts, because)`.execute(tx);
}

export async function countRun(tx: Tx, tenant: string, run: string, studios: number): Promise<void> {
  await tx
    .updateTable('class_run')
    .set({ studios })
    .where((eb) => eb.and({ tenant, id: run }))
    .execute();
}

/** A run, locked: what is done to one goes one after the other. */
export async function lockRun(tx: Tx, tenant: string, id: string): Promise<StoredRun | undefined> {
  return tx
    .selectFrom('class_run')
    .select(['id', 'campaign', 'revision', 'year', 'body', 'state'])
    .where((eb) => eb.and({ tenant, id }))
    .forUpdate()
    .executeTakeFirst();
}

export async function endRun(
  tx: Tx,
  context: Context,
  id: string,
  end: { readonly state: 'confirmed' | 'dropped'; readonly because?: string },
): Promise<void> {
  const { tenant, user } = context.actor;
  const ended = { ended_by: user, ended_at: context.receivedAt, ended_because: end.because ?? null };
  await tx
    .updateTable('class_run')
    .set({ state: end.state, ...ended })
    .where((eb) => eb.and({ tenant, id }))
    .execute();
}

/** The grade of one studio in a run as it is now, and whether the run's grade stands in the studio's file. */
export async function gradeInRun(tx: Tx, tenant: string, run: StoredRun, studio: string) {
  const { rows } = await sql<{ body: string; grade: string; stands: boolean }>`
    select p.body, coalesce(o.grade, p.grade) as grade,
      exists (select from studio_class c where c.tenant = p.tenant and c.studio = p.studio and c.year = ${run.year}
        and c.run = p.run and c.superseded_at is null) as stands
    from class_proposal p left join class_override o on o.tenant = p.tenant and o.run = p.run and o.studio = p.studio
      and o.superseded_at is null
    where p.tenant = ${tenant} and p.run = ${run.id} and p.studio = ${studio}`.execute(tx);
  return rows[0];
}

/** The override becomes the standing one; an earlier one is kept, superseded. */
export async function insertOverride(
  tx: Tx,
  context: Context,
  made: {
    readonly id: string;
    readonly run: string;
    readonly studio: string;
    readonly grade: string;
    readonly reason: string;
  },
): Promise<void> {
  const { tenant, user } = context.actor;
  const at = context.receivedAt;
  await tx
    .updateTable('class_override')
    .set({ superseded_at: at })
    .where((eb) => eb.and({ tenant, run: made.run, studio: made.studio }))
    .where('superseded_at', 'is', null)
    .execute();
  await tx
    .insertInto('class_override')
    .values({ ...made, tenant, by_user: user, at, superseded_at: null })
    .execute();
}

/**
 * The grades of a run (or of one studio in it) become those of their year; earlier ones of that year are kept, superseded. The file of
 * each studio shows the grade of its latest year. Answers how many.
 */
export async function applyGrades(
  tx: Tx,
  context: Context,
  run: StoredRun,
  grades: readonly ClassGrade[],
  studio?: string,
): Promise<number> {
  const { tenant, user } = context.actor;
  const at = context.receivedAt;
  const inRun = sql`p.tenant = ${tenant} and p.run = ${run.id} ${studio === undefined ? sql`` : sql`and p.studio = ${studio}`}`;
  await sql`update studio_class c set superseded_at = ${at} from class_proposal p
    where ${inRun} and c.tenant = p.tenant and c.studio = p.studio and c.year = ${run.year}
      and c.superseded_at is null`.execute(tx);
  const { rows } = await sql<{ count: number }>`
    with made as (insert into studio_class (tenant, studio, year, run, grade, title, rank, reason, by_user, at)
      select p.tenant, p.studio, ${run.year}, p.run, g.id, g.title, g.rank, o.reason, ${user}, ${at}
      from class_proposal p left join class_override o on o.tenant = p.tenant and o.run = p.run and o.studio = p.studio
          and o.superseded_at is null
        join unnest(${grades.map(({ id }) => id)}::text[], ${grades.map(({ title }) => title)}::text[],
          ${grades.map((_, rank) => rank)}::int[]) g (id, title, rank) on g.id = coalesce(o.grade, p.grade)
      where ${inRun} returning studio)
    select count(*)::int as count from made`.execute(tx);
  await sql`update studio s set grade = c.title from class_proposal p, studio_class c
    where ${inRun} and s.tenant = p.tenant and s.id = p.studio and c.tenant = s.tenant and c.studio = s.id
      and c.superseded_at is null and s.grade is distinct from c.title
      and not exists (select from studio_class later where later.tenant = s.tenant and later.studio = s.id
        and later.superseded_at is null and later.year > c.year)`.execute(tx);
  return rows[0]?.count ?? 0;
}
