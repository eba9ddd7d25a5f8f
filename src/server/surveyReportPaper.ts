import type { Kysely } from 'kysely';
import { haveWords, reportWords } from '../contract/surveyReportWords.zh.ts';
import { possibleActions } from '../core/access/can.ts';
import { ownPlace } from '../core/access/ownPlace.ts';
import { scope } from '../core/access/scope.ts';
import { today } from '../core/campaign/today.ts';
import type { Programme } from '../core/programme/programme.ts';
import { wordsOf } from '../core/programme/words.ts';
import { allow, type Decision, refuse } from '../core/refusals.ts';
import { type Asked, askedOf } from '../core/survey/asked.ts';
import { figureUse } from '../core/survey/figureUse.ts';
import { askedAndAnswered, type RollUp } from '../core/survey/rollUp.ts';
import { haveStates } from '../core/survey/sheetState.ts';
import { type ReportLine, type SurveyReport, surveyReport } from '../documents/papers/surveyReport.ts';
import type { Context, Tx } from './context.ts';
import { inTenant } from './db/inTenant.ts';
import type { Database } from './db/tables.ts';
import { isId } from './isId.ts';
import { noPaper, type OrderedPaper } from './papers.ts';
import { tellRollUp } from './queries/surveyRollUp.ts';
import { bodyOf } from './store/bodies.ts';
import { programmeOf } from './store/programmes.ts';
import { answersOf } from './store/sheetAnswers.ts';
import { ownSheets } from './store/sheetLists.ts';

/** Lines that a report prints; the total counts all. */
const most = 200;

const unitOf = (field: object) => ('unit' in field && field.unit ? `（${String(field.unit)}）` : '');

function lineOf(name: string, rollUp: RollUp, paths: readonly string[]): ReportLine {
  const figures = paths.map((path) => rollUp.figures[path]?.sum ?? '—');
  return { name, ...askedAndAnswered(rollUp.sheets), late: rollUp.late, figures };
}

/** What the report tells of figures, choices, the standard and problems, in the words of the programme that asked. */
function toldOf(programme: Programme, asked: Asked, total: RollUp) {
  const entries = (dictionary: string) => programme.dictionaries[dictionary]?.entries ?? [];
  const sums = asked.figures.filter(({ field }) => figureUse[field.kind] === 'sum');
  const counts = asked.figures.filter(({ field }) => figureUse[field.kind] === 'count');
  return {
    paths: sums.map(({ path }) => path),
    figures: sums.map(({ field }) => `${field.label}${unitOf(field)}`),
    choices: counts.map(({ path, field }) => ({
      title: field.label,
      told: ('dictionary' in field ? entries(field.dictionary) : [])
        .map(({ id, label }) => reportWords.chose(label, total.counts[path]?.[id] ?? 0))
        .join('，'),
    })),
    have: asked.items.map(({ path, label }) => ({
      ...{ label, values: haveStates.map((state) => total.counts[path]?.[state] ?? 0) },
    })),
    causes: entries(programme.survey?.causes ?? '').flatMap(({ id, label }) => {
      const found = total.problems[id];
      return found ? [{ label, values: [found.closed, found.open] }] : [];
    }),
  };
}

/** The narrative parts as the area's own sheet has them. */
async function narratives(tx: Tx, tenant: string, asked: Asked, sheet: string | undefined) {
  const answers = sheet ? await answersOf(tx, tenant, sheet) : {};
  return asked.parts.map(({ path, field }) => ({ title: field.label, text: answers[path]?.value ?? '' }));
}

/** 汇总报告 of the city or of one body: officers only, each within its reach (R8). */
export async function surveyReportPaper(
  db: Kysely<Database>,
  context: Context,
  survey: string,
  area: string,
): Promise<Decision<OrderedPaper>> {
  const { actor } = context;
  if (!possibleActions(actor).includes('exportList')) return refuse('notAllowed', { reason: 'role' });
  const own = area === 'city' ? ownPlace(actor, 'checkSurvey', 'body') : area;
  if (!isId(survey) || (own !== undefined && !isId(own))) return noPaper;
  return inTenant(db, context, async (tx): Promise<Decision<OrderedPaper>> => {
    const reach = scope(actor, 'exportList');
    const told = await tellRollUp(tx, context, reach, { survey, ...(own ? { body: own } : {}) });
    if (!told.ok) return told;
    const { lines, total } = told.change;
    const programme = await programmeOf(tx, actor.tenant, told.change.survey.revision);
    const body = own ? await bodyOf(tx, actor.tenant, own) : undefined;
    const sheets = await ownSheets(tx, actor.tenant, reach, survey);
    const sheet = sheets.find((one) => one.body === (own ?? null))?.sheet;
    if (own && !sheet) return noPaper;
    const asked = askedOf(programme);
    const { paths, ...rest } = toldOf(programme, asked, total);
    const issuer = body?.name ?? programme.city.union;
    const report: SurveyReport = {
      ...rest,
      ...{ title: reportWords.title(told.change.survey.title, body?.name ?? ''), issuer },
      issuedOn: today(context.receivedAt, context.timeZone),
      lineTitle: own ? reportWords.ofUnits : reportWords.ofBodies,
      lines: lines.slice(0, most).map(({ name, rollUp }) => lineOf(name, rollUp, paths)),
      moreLines: Math.max(0, lines.length - most),
      total: lineOf(reportWords.total, total, paths),
      confirmed: total.sheets.confirmed,
      standard: wordsOf(programme).standard,
      haveKeys: haveStates.map((state) => haveWords[state]),
      narratives: await narratives(tx, actor.tenant, asked, sheet),
    };
    const paper = surveyReport(report);
    return allow({ paper, name: paper.title });
  });
}
