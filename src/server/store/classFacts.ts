import { sql } from 'kysely';
import { type ClassFacts, percentOf } from '../../core/classification/facts.ts';
import type { Programme } from '../../core/programme/programme.ts';
import type { StudioLevel, StudioState } from '../../core/studio/studioState.ts';
import type { Tx } from '../context.ts';
import { type PairCounts, pairCounts } from './pairs.ts';
import { idArray } from './scopeSql.ts';
import { signsOf } from './standingSigns.ts';
import { latestSurveyFacts, type SurveyFacts } from './surveySheets.ts';
import { type WorkCounts, workCounts } from './workEntries.ts';

/** A studio as it stands in the register. */
export interface ToClassify {
  readonly id: string;
  readonly body: string;
  readonly sort: string;
  readonly level: StudioLevel | null;
  readonly state: StudioState;
  readonly type: string;
}

/** The next studios of the register behind an id: what is revoked or went into another is not classified. */
export async function portionToClassify(
  tx: Tx,
  tenant: string,
  {
    body,
    after,
    size,
  }: { readonly body: string | null; readonly after: string | null; readonly size: number },
): Promise<ToClassify[]> {
  const { rows } = await sql<ToClassify>`
    select s.id, s.body, s.pinyin as sort, s.level, s.state, s.studio_type as type from studio s
    where s.tenant = ${tenant} and s.registered_on is not null and s.merged_into is null
      and s.state not in ('merged', 'revoked') and s.body is not null
      ${body === null ? sql`` : sql`and s.body = ${body}`} ${after === null ? sql`` : sql`and s.id > ${after}`}
    order by s.id limit ${size}`.execute(tx);
  return rows;
}

const scales: Readonly<Record<string, number>> = { 元: 10_000, 千元: 10, 万元: 1 };

/** Money put in during a year by studio, in 万元: the first sum of each kind of entry that counts as money. */
async function fundsOf(
  tx: Tx,
  tenant: string,
  { workLog }: Programme,
  { studios, year }: { readonly studios: readonly string[]; readonly year: number },
): Promise<Map<string, string>> {
  const kinds = (workLog?.kinds ?? []).flatMap(({ id, counts, fields }) => {
    const money = counts === 'fund' ? fields.find(({ kind }) => kind === 'money') : undefined;
    if (money?.kind !== 'money') return [];
    return [{ id, field: money.id, scale: scales[money.unit] ?? 1 }];
  });
  if (kinds.length === 0) return new Map();
  const { rows } = await sql<{ studio: string; sum: string }>`
    select w.studio, sum((w.data ->> k.field)::numeric / k.scale)::text as sum
    from work_entry w join unnest(${kinds.map(({ id }) => id)}::text[], ${kinds.map(({ field }) => field)}::text[],
      ${kinds.map(({ scale }) => scale)}::int[]) k (id, field, scale) on k.id = w.kind
    where w.tenant = ${tenant} and w.withdrawn_at is null and w.studio = any(${idArray(studios)})
      and w.on_date between ${`${year}-01-01`} and ${`${year}-12-31`}
      and w.data ->> k.field ~ '^[0-9]+([.][0-9]+)?$'
    group by w.studio`.execute(tx);
  return new Map(rows.map(({ studio, sum }) => [studio, sum]));
}

/** All facts of these studios for a year: one statement for each source, however many studios there are. */
export async function classFactsOf(
  tx: Tx,
  tenant: string,
  {
    programme,
    year,
    studios,
  }: {
    readonly programme: Programme;
    readonly year: number;
    readonly studios: readonly ToClassify[];
  },
): Promise<Map<string, ClassFacts>> {
  const ids = studios.map(({ id }) => id);
  const work = await workCounts(tx, tenant, { studios: ids, years: [year] });
  const funds = await fundsOf(tx, tenant, programme, { studios: ids, year });
  const surveys = await latestSurveyFacts(tx, tenant, ids);
  const pairs = await pairCounts(tx, tenant, { studios: ids, year });
  const signs = await signsOf(tx, tenant, ids);
  return new Map(
    studios.map((studio) => [
      studio.id,
      {
        ...workFacts(programme.workLog ? (work.get(studio.id)?.get(year) ?? {}) : undefined),
        funds: programme.workLog ? (funds.get(studio.id) ?? '0') : null,
        ...surveyFacts(surveys.get(studio.id)),
        ...pairFacts(programme.mentorship ? (pairs.get(studio.id) ?? noPairs) : undefined),
        signs: programme.watch ? String(signs.get(studio.id)?.length ?? 0) : null,
        ...{ level: studio.level ?? 'unnamed', state: studio.state, type: studio.type },
      },
    ]),
  );
}

type Of<K extends keyof ClassFacts> = Pick<ClassFacts, K>;
const workKinds = [
  ...(['project', 'result', 'application', 'patent', 'award'] as const),
  ...(['training', 'activity', 'person', 'honour'] as const),
];

/** Undefined: the programme has no log, so nothing is known. */
function workFacts(counts: WorkCounts | undefined): Of<(typeof workKinds)[number]> {
  const entries = workKinds.map((kind) => [kind, counts ? String(counts[kind] ?? 0) : null]);
  return Object.fromEntries(entries) as Of<(typeof workKinds)[number]>;
}

/** Undefined: the studio was never asked. */
function surveyFacts(facts: SurveyFacts | undefined): Of<'surveyAnswered' | 'standardMet' | 'openProblems'> {
  return {
    surveyAnswered: facts?.answered ?? null,
    standardMet: facts?.sixHave ? percentOf(facts.sixHave) : null,
    openProblems: facts ? String(facts.openProblems) : null,
  };
}

const noPairs: PairCounts = { running: 0, completed: 0, promoted: 0 };
function pairFacts(counts: PairCounts | undefined): Of<'pairsRunning' | 'pairsCompleted' | 'pairsPromoted'> {
  const text = (count: number | undefined) => (count === undefined ? null : String(count));
  return {
    pairsRunning: text(counts?.running),
    pairsCompleted: text(counts?.completed),
    pairsPromoted: text(counts?.promoted),
  };
}
