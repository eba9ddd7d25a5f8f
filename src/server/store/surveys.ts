import { sql } from 'kysely';
import { allow, type Decision, refuse } from '../../core/refusals.ts';
import type { StudioLevel, StudioState } from '../../core/studio/studioState.ts';
import type { Context, Tx } from '../context.ts';
import { idArray } from './scopeSql.ts';

/** One act of asking, as commands and lists refer to it. */
export interface Survey {
  readonly id: string;
  readonly campaign: string;
  readonly revision: string;
  readonly title: string;
  readonly note: string;
  readonly year: number;
  readonly dueOn: string;
  readonly levels: readonly string[];
  readonly states: readonly string[];
  readonly openedAt: Date;
  readonly closedAt: Date | null;
  readonly closed: boolean;
}

const columns = [
  ...(['id', 'campaign', 'revision', 'title', 'note', 'year', 'levels', 'states'] as const),
  ...(['due_on as dueOn', 'opened_at as openedAt', 'closed_at as closedAt'] as const),
] as const;

/** All surveys, newest first. */
export async function surveysOf(tx: Tx, tenant: string): Promise<Survey[]> {
  const rows = await tx
    .selectFrom('survey')
    .select(columns)
    .where('tenant', '=', tenant)
    .orderBy('opened_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => ({ ...row, closed: row.closedAt !== null }));
}

/** The survey; with `lock` its row is held, so that sheets are added one act after the other. */
export async function loadSurvey(
  tx: Tx,
  { actor }: Context,
  id: string,
  lock = false,
): Promise<Decision<Survey>> {
  const query = tx
    .selectFrom('survey')
    .select(columns)
    .where((eb) => eb.and({ tenant: actor.tenant, id }));
  const row = await (lock ? query.forNoKeyUpdate() : query).executeTakeFirst();
  return row ? allow({ ...row, closed: row.closedAt !== null }) : refuse('notFound', { what: '次摸底调查' });
}

export async function insertSurvey(
  tx: Tx,
  context: Context,
  survey: Omit<Survey, 'openedAt' | 'closedAt' | 'closed'>,
): Promise<void> {
  const { dueOn, levels, states, ...rest } = survey;
  await tx
    .insertInto('survey')
    .values({
      ...{ tenant: context.actor.tenant, ...rest, due_on: dueOn, levels: [...levels], states: [...states] },
      ...{ opened_at: context.receivedAt, by_user: context.actor.user, closed_at: null, closed_by: null },
    })
    .execute();
}

export async function changeSurvey(
  tx: Tx,
  context: Context,
  id: string,
  change: { readonly dueOn: string } | 'close',
): Promise<void> {
  const set =
    change === 'close'
      ? { closed_at: context.receivedAt, closed_by: context.actor.user }
      : { due_on: change.dueOn };
  await tx
    .updateTable('survey')
    .set(set)
    .where((eb) => eb.and({ tenant: context.actor.tenant, id }))
    .execute();
}

/** Studios that exist: a revoked one only where somebody asks for it, a merged one never. */
const existing: readonly StudioState[] = ['active', 'warned', 'rectifying', 'leadLeft'];

interface Chosen {
  readonly levels: readonly (StudioLevel | 'unnamed' | string)[];
  readonly states: readonly string[];
  /** Only these, whatever their level. */
  readonly studios?: readonly string[];
}

/** Registered studios that fit and have no sheet of this survey yet. */
async function studiosToAsk(tx: Tx, tenant: string, survey: string, chosen: Chosen): Promise<string[]> {
  const { levels, states, studios = [] } = chosen;
  const wanted = states.length > 0 ? states.filter((state) => state !== 'merged') : existing;
  const fits =
    studios.length > 0
      ? sql`s.id = any(${idArray(studios)}) and s.state <> 'merged'`
      : sql`s.state = any(${wanted}::text[])
          and (${levels.length === 0} or coalesce(s.level, 'unnamed') = any(${levels}::text[]))`;
  const { rows } = await sql<{ id: string }>`select s.id from studio s
    where s.tenant = ${tenant} and s.registered_on is not null and ${fits}
      and not exists (select 1 from survey_sheet o where o.tenant = s.tenant and o.survey = ${survey}
        and o.studio = s.id)
    order by s.id`.execute(tx);
  return rows.map(({ id }) => id);
}

const batch = 5_000;

/** A sheet for every studio that is to be asked; answers how many are new. */
export async function addStudioSheets(
  tx: Tx,
  context: Context,
  survey: string,
  chosen: Chosen,
): Promise<number> {
  const { tenant } = context.actor;
  const studios = await studiosToAsk(tx, tenant, survey, chosen);
  for (let from = 0; from < studios.length; from += batch) {
    const some = studios.slice(from, from + batch);
    const ids = some.map(() => context.newId());
    await sql`insert into survey_sheet (tenant, id, survey, level, studio, body, unit, sort)
      select s.tenant, n.id, ${survey}, 'studio', s.id, s.body, s.unit, s.pinyin
      from unnest(${idArray(ids)}, ${idArray(some)}) as n(id, studio)
      join studio s on s.tenant = ${tenant} and s.id = n.studio`.execute(tx);
  }
  return studios.length;
}

/** A sheet for every body and one for the city: each level answers for its own. */
export async function addOwnSheets(tx: Tx, context: Context, survey: string): Promise<void> {
  const { tenant } = context.actor;
  const bodies = await tx
    .selectFrom('body')
    .select(['id', 'position'])
    .where('tenant', '=', tenant)
    .execute();
  const sheet = { tenant, survey };
  await tx
    .insertInto('survey_sheet')
    .values([
      { ...sheet, id: context.newId(), level: 'city', sort: '' },
      ...bodies.map(({ id, position }) => ({
        ...{ ...sheet, id: context.newId(), level: 'body' as const, body: id },
        sort: String(position).padStart(6, '0'),
      })),
    ])
    .execute();
}
