import { inspectionCase as contract } from '../../contract/inspections.ts';
import { labelAt } from '../../core/answers/fieldAt.ts';
import { formInWords } from '../../core/answers/formInWords.ts';
import { maskPersonal } from '../../core/answers/maskPersonal.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { itemOfPath, selfMarks } from '../../core/standards/selfAssessment.ts';
import { standardLeaves, standardOf } from '../../core/standards/standardLeaves.ts';
import { applicationFile } from '../store/applicationFile.ts';
import { sheetsOf } from '../store/inspectionSheets.ts';
import { membersOf, visitLine, visitsOf } from '../store/inspections.ts';
import { definitionOf, referenceTexts } from '../store/openApplication.ts';
import { programmeOf } from '../store/programmes.ts';
import { defineQuery } from './query.ts';

/** All that is needed on the spot, to be kept on the phone (R32, F22). Who is not of the team learns nothing. */
export const inspectionCase = defineQuery({
  contract,
  action: 'seeInspectionDesk',
  answer: async (tx, { visit: id }, context) => {
    const { tenant, user } = context.actor;
    const [visit] = await visitsOf(tx, tenant, { visit: id, member: user });
    const file = visit && (await applicationFile(tx, tenant, visit.application));
    if (!visit || !file) return refuse('notFound', { what: '次验收' });
    const programme = await programmeOf(tx, tenant, visit.revision);
    const { track, form } = definitionOf(programme, file.row);
    const standard = standardOf(programme, track);
    const names = { body: visit.bodyName, unit: visit.unitName, studio: visit.studioName };
    const sheet = { programme, form, answers: file.answers, references: referenceTexts(form, names) };
    const before = visit.follows
      ? (await sheetsOf(tx, tenant, visit.follows)).find(
          (one) => !one.quarantined_because && !one.superseded_at,
        )
      : undefined;
    const titles = new Map((standard ? standardLeaves(standard) : []).map((leaf) => [leaf.id, leaf.title]));
    return allow({
      visit: visitLine(visit, track.title),
      revision: visit.revision,
      standard: standard ?? null,
      members: await membersOf(tx, tenant, visit.team),
      // Inspectors see the work, not the people's telephones (S28).
      form: formInWords({ ...sheet, answers: maskPersonal(form, file.answers) }).map(({ title, rows }) => ({
        title,
        rows: [...rows],
      })),
      self: selfMarks(programme, track, file.answers),
      evidence: file.evidence.map(({ id: proof, path, name, mediaType, size, upload }) => ({
        ...{ id: proof, item: itemOfPath(path) ?? null, name, mediaType, size },
        label: titles.get(itemOfPath(path) ?? '') ?? labelAt(form, path),
        url: `/api/v1/uploads/${upload}`,
      })),
      before: before
        ? {
            findings: before.document.findings,
            advice: before.document.advice,
            rectifyBy: before.document.rectifyBy ?? null,
          }
        : null,
    });
  },
});
