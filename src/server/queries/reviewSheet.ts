import { reviewSheet as contract } from '../../contract/reviews.ts';
import { placeInWords } from '../../core/answers/placeInWords.ts';
import type { Sheet } from '../../core/answers/sheet.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { formInWords, redact } from '../../core/review/formInWords.ts';
import { neutralName } from '../../core/review/neutralName.ts';
import { sheetPoints } from '../../core/review/sheetPoints.ts';
import type { Marks } from '../../core/standards/marks.ts';
import { itemOfPath, selfMarks } from '../../core/standards/selfAssessment.ts';
import { noAssignment, standardFor } from '../commands/ownAssignment.ts';
import { type ApplicationFile, applicationFile } from '../store/applicationFile.ts';
import { definitionOf, referenceTexts } from '../store/openApplication.ts';
import { programmeOf } from '../store/programmes.ts';
import { type AssignmentRow, assignmentsOf } from '../store/reviewAssignments.ts';
import { loadRound } from '../store/reviews.ts';
import { defineQuery } from './query.ts';
import { numbersIn } from './reviewNames.ts';
import { roundAnswer } from './roundAnswer.ts';

/** 评分表: one's own assignment of an open round, with the form in words, the evidence and the self-assessment beside it. */
export const reviewSheet = defineQuery({
  contract,
  action: 'seeReviewDesk',
  answer: async (tx, { assignment: id }, context) => {
    const { tenant, user } = context.actor;
    const [own] = await assignmentsOf(tx, tenant, [], { id, reviewer: user });
    const loaded = own && (await loadRound(tx, context, own.round, false));
    if (!own || !loaded?.ok || loaded.change.round.closed_at) return refuse('notFound', noAssignment);
    const { round, campaign } = loaded.change;
    const file = await applicationFile(tx, tenant, own.application);
    if (!file) return refuse('notFound', noAssignment);
    const all = await assignmentsOf(tx, tenant, [round.id]);
    const number = numbersIn(all).get(own.application) ?? 0;
    const sheet = sheetOf(file, await programmeOf(tx, tenant, file.row.revision));
    const hidden = round.blind ? namesOf(file) : undefined;
    const track = campaign.programme.tracks.find((one) => one.id === round.track);
    const standard = standardFor(loaded.change);
    const { row } = file;
    return allow({
      ...{ round: roundAnswer(round, campaign.programme), assignment: own.id, application: own.application },
      title: hidden ? `第 ${number} 号` : row.studio_name,
      unitName: hidden ? null : row.unit_name,
      bodyName: hidden ? null : file.body_name,
      form: formInWords(sheet, hidden),
      evidence: evidenceOf(file, sheet, hidden),
      self: track ? told(selfMarks(campaign.programme, track, file.answers), hidden) : {},
      standard: standard ?? null,
      ...{ marks: own.marks, note: own.note, version: own.version, returned: own.returned },
      handedInAt: own.handedInAt?.toISOString() ?? null,
      points: round.kind === 'ballot' ? null : sheetPoints(standard, own.marks),
      next: nextOf(
        all.filter(({ reviewer }) => reviewer === user),
        own,
      ),
    });
  },
});

function sheetOf(file: ApplicationFile, programme: Sheet['programme']): Sheet {
  const { row, answers } = file;
  const { form } = definitionOf(programme, row);
  const names = { body: file.body_name, unit: row.unit_name, studio: row.studio_name };
  return { programme, form, answers, references: referenceTexts(form, names) };
}

/** All that says whose it is. */
function namesOf({ row, body_name }: ApplicationFile): string[] {
  return [row.studio_name, row.lead_name, row.unit_name, body_name, row.file_number];
}

function told(marks: Marks, hidden: readonly string[] | undefined): Marks {
  if (!hidden) return marks;
  const entries = Object.entries(marks).map(([item, { note, ...mark }]) => [
    item,
    { ...mark, ...(note === undefined ? {} : { note: redact(note, hidden) }) },
  ]);
  return Object.fromEntries(entries);
}

function evidenceOf(file: ApplicationFile, sheet: Sheet, hidden: readonly string[] | undefined) {
  return file.evidence.map(({ upload, path, name, mediaType, size }, at) => {
    const item = itemOfPath(path) ?? null;
    const label = item === null ? placeInWords(sheet, path) : '';
    return {
      ...{ upload, mediaType, size: Number(size), item },
      label: hidden ? redact(label, hidden) : label,
      name: hidden ? neutralName(name, at + 1) : name,
    };
  });
}

/** The next one of the same reviewer that is still open. */
function nextOf(mine: readonly AssignmentRow[], own: AssignmentRow): string | null {
  const numbers = numbersIn(mine);
  const at = (one: AssignmentRow) => numbers.get(one.application) ?? 0;
  const open = mine.filter((one) => one.handedInAt === null && one.id !== own.id);
  const later = open.filter((one) => at(one) > at(own)).sort((a, b) => at(a) - at(b))[0];
  return (later ?? open.sort((a, b) => at(a) - at(b))[0])?.id ?? null;
}
