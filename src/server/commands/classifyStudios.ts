import { classifyStudios as contract } from '../../contract/classes.ts';
import { classify } from '../../core/classification/classify.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { bodyOf } from '../store/bodies.ts';
import { classFactsOf, portionToClassify } from '../store/classFacts.ts';
import { countRun, insertProposals, insertRun, openRunYear } from '../store/classRuns.ts';
import { standingProgramme } from '../store/standingProgramme.ts';
import { defineCommand } from './command.ts';

/** Studios whose facts are read at a time. */
const PORTION = 2_000;

/** 拟定分类 (R7): proposes a grade for every studio in scope by the rules of the programme; facts and reasons are frozen with it. */
export const classifyStudios = defineCommand({
  contract,
  action: 'classifyStudios',
  load: async (tx, { body }, context) => {
    const { tenant } = context.actor;
    if (body !== undefined && !(await bodyOf(tx, tenant, body)))
      return refuse('notFound', { what: '个推荐单位' });
    return allow({
      subject: body === undefined ? {} : { body },
      standing: await standingProgramme(tx, tenant),
      openYear: await openRunYear(tx, tenant),
    });
  },
  decide: ({ standing, openYear }, _input, context) => {
    const classification = standing?.programme.classification;
    if (!standing || !classification) return refuse('noClassification', {});
    if (openYear !== undefined) return refuse('classRunOpen', { year: openYear });
    return allow({ run: context.newId(), standing, classification });
  },
  save: async (tx, { run, standing, classification }, context, _loaded, { year, body = null }) => {
    const { tenant } = context.actor;
    const { campaign, revision, programme } = standing;
    if (!(await insertRun(tx, context, { id: run, campaign, revision, year, body })))
      return refuse('classRunOpen', { year });
    let studios = 0;
    for (let after: string | null = null; ; ) {
      const portion = await portionToClassify(tx, tenant, { body, after, size: PORTION });
      if (portion.length === 0) break;
      const facts = await classFactsOf(tx, tenant, { programme, year, studios: portion });
      const proposals = portion.map((studio) => {
        const known = facts.get(studio.id)!;
        return { ...studio, facts: known, ...classify(classification, known) };
      });
      await insertProposals(tx, tenant, run, proposals);
      studios += portion.length;
      after = portion.at(-1)!.id;
    }
    if (studios === 0) return refuse('nothingToClassify', {});
    await countRun(tx, tenant, run, studios);
    return allow({ run, studios });
  },
  events: ({ run, standing }, _loaded, { year, body }) => [
    {
      ...{ action: 'classifyStudios', subjectKind: 'classRun', subject: run, campaign: standing.campaign },
      detail: { year, ...(body && { body }) },
    },
  ],
});
