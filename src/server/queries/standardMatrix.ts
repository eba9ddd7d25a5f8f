import { standardMatrix as contract } from '../../contract/standards.ts';
import { can, possibleActions } from '../../core/access/can.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { itemOfPath, selfMarks } from '../../core/standards/selfAssessment.ts';
import { standardLeaves, standardOf } from '../../core/standards/standardLeaves.ts';
import { findApplication } from '../store/applications.ts';
import { evidenceOf } from '../store/evidence.ts';
import { inspectionMarksOf, reviewMarksOf, visitsOf } from '../store/guidance.ts';
import { inspectionStands } from '../store/inspectionResults.ts';
import { definitionOf, noApplication } from '../store/openApplication.ts';
import { programmeOf } from '../store/programmes.ts';
import { applicationSubject } from './applicationSubject.ts';
import { defineQuery } from './query.ts';

/** One application against its standard, item by item (R21, R71-R78). */
export const standardMatrix = defineQuery({
  contract,
  action: 'seeApplication',
  subject: applicationSubject,
  answer: async (tx, { application }, context) => {
    const { actor } = context;
    const { tenant } = actor;
    const opened = await findApplication(tx, tenant, application, false);
    if (!opened) return refuse('notFound', noApplication);
    const { row, answers, campaignClosed } = opened;
    const programme = await programmeOf(tx, tenant, row.revision);
    const { track } = definitionOf(programme, row);
    const standard = standardOf(programme, track);
    const self = selfMarks(programme, track, answers);
    const evidence = await evidenceOf(tx, tenant, application);
    // Marks of a round under way are the city's: who is judged sees the result, not the reviewers (blind rounds).
    const reviews = possibleActions(actor).includes('seeReview')
      ? await reviewMarksOf(tx, tenant, application)
      : [];
    const stand = (await inspectionStands(tx, tenant, [application])).get(application);
    const found = stand && (await inspectionMarksOf(tx, tenant, stand.sheet));
    const keeps = !campaignClosed && can(actor, 'keepPipeline', { body: row.body }).allowed;
    return allow({
      title: standard?.title ?? null,
      items: (standard ? standardLeaves(standard) : []).map(({ id, title, heads }) => ({
        ...{ item: id, title, heads: [...heads], self: self[id] ?? null },
        proofs: evidence
          .filter(({ path }) => itemOfPath(path) === id)
          .map(({ upload, name }) => ({ upload, name })),
        reviews: reviews.flatMap((marks) => marks[id] ?? []),
        inspection: found?.marks[id] ?? null,
      })),
      inspection: stand ? { result: stand.result, on: stand.on } : null,
      visits: await visitsOf(tx, tenant, application),
      allowed: keeps ? ['keepPipeline' as const] : [],
    });
  },
});
