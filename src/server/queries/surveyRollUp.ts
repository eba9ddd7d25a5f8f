import { surveyRollUp as contract } from '../../contract/surveys.ts';
import type { Scope } from '../../core/access/scope.ts';
import { scope } from '../../core/access/scope.ts';
import { allow, type Decision } from '../../core/refusals.ts';
import { askedOf } from '../../core/survey/asked.ts';
import { figureUse } from '../../core/survey/figureUse.ts';
import { type RollUp, rollUp } from '../../core/survey/rollUp.ts';
import type { Context, Tx } from '../context.ts';
import { bodiesOf } from '../store/bodies.ts';
import { programmeOf } from '../store/programmes.ts';
import { rollUpsOf } from '../store/surveyRollUps.ts';
import { loadSurvey, type Survey } from '../store/surveys.ts';
import { unitNames } from '../store/units.ts';
import { defineQuery } from './query.ts';

/** More lines are not sent at once; the total counts all. */
const most = 500;

interface Told {
  readonly survey: Survey;
  readonly lines: readonly { readonly id: string; readonly name: string; readonly rollUp: RollUp }[];
  readonly total: RollUp;
}

/** Lines by body, or by unit of one body, with their total: what screen, report and export show alike. */
export async function tellRollUp(
  tx: Tx,
  context: Context,
  reach: Scope,
  { survey: id, body }: { readonly survey: string; readonly body?: string | undefined },
): Promise<Decision<Told>> {
  const { tenant } = context.actor;
  const survey = await loadSurvey(tx, context, id);
  if (!survey.ok) return survey;
  const asked = askedOf(await programmeOf(tx, tenant, survey.change.revision));
  const counted = [...asked.items, ...asked.figures.filter(({ field }) => figureUse[field.kind] === 'count')];
  const by = body ? 'unit' : 'body';
  const found = await rollUpsOf(tx, tenant, reach, {
    ...{ survey: id, by, body, counted: counted.map(({ path }) => path) },
  });
  const named = body
    ? await unitNames(tx, tenant, [...found.keys()])
    : new Map((await bodiesOf(tx, tenant)).map(({ id: key, name }) => [key, name]));
  const lines = [...named].flatMap(([key, name]) => {
    const own = found.get(key);
    return own ? [{ id: key, name, rollUp: own }] : [];
  });
  return allow({ survey: survey.change, lines, total: rollUp([...found.values()]) });
}

/** 汇总 (R8): of the city by body, of a body by unit. */
export const surveyRollUp = defineQuery({
  contract,
  action: 'seeSurvey',
  answer: async (tx, input, context) => {
    const told = await tellRollUp(tx, context, scope(context.actor, 'seeSurvey'), input);
    if (!told.ok) return told;
    const { survey, lines, total } = told.change;
    return allow({
      ...{ revision: survey.revision, lines: lines.slice(0, most), more: lines.length > most, total },
    });
  },
});
