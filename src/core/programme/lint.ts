import type { WorkCalendar } from '../calendar/workdays.ts';
import { lintQuotaTable } from '../quota/quotaTotals.ts';
import { acceptance } from './lint/acceptance.ts';
import { calendar } from './lint/calendar.ts';
import { circularWords } from './lint/circular.ts';
import { alliances, classification } from './lint/classification.ts';
import { computedCycles, mixedSums } from './lint/computedFields.ts';
import { duplicateIds } from './lint/duplicateIds.ts';
import { eligibility } from './lint/eligibility.ts';
import { evidenceNeeds } from './lint/evidenceNeeds.ts';
import { formConditions } from './lint/formConditions.ts';
import { formKinds, formPaths } from './lint/formPaths.ts';
import { gridHoles } from './lint/gridHoles.ts';
import { layoutPaths } from './lint/layoutPaths.ts';
import { listRules } from './lint/listRules.ts';
import { materialConditions } from './lint/materialConditions.ts';
import { materialPapers } from './lint/materialPapers.ts';
import { mentorship } from './lint/mentorship.ts';
import { outcomes } from './lint/outcomes.ts';
import { programmeWords } from './lint/programmeWords.ts';
import { publicNotices } from './lint/publicNotices.ts';
import { references } from './lint/references.ts';
import { reminders } from './lint/reminders.ts';
import { scoring } from './lint/scoring.ts';
import { steps } from './lint/steps.ts';
import { survey } from './lint/survey.ts';
import { tracks } from './lint/tracks.ts';
import { upward } from './lint/upward.ts';
import { watch } from './lint/watch.ts';
import { workLog } from './lint/workLog.ts';
import type { LintNote } from './lintNote.ts';
import type { Programme } from './programme.ts';

const order = { error: 0, warning: 1, note: 2 } as const;

/**
 * What is wrong (error), strange (warning) or worth knowing (note) in a programme that fits the schema, worst first.
 * A programme with errors is not published. With the work calendar, days off and years not announced are remarked upon too.
 */
export function lintProgramme(programme: Programme, workdays?: WorkCalendar): LintNote[] {
  const notes = [
    ...duplicateIds(programme),
    ...references(programme),
    ...materialPapers(programme),
    ...materialConditions(programme),
    ...programmeWords(programme),
    ...tracks(programme),
    ...upward(programme),
    ...steps(programme),
    ...eligibility(programme),
    ...listRules(programme),
    ...scoring(programme),
    ...outcomes(programme),
    ...acceptance(programme),
    ...publicNotices(programme),
    ...mentorship(programme),
    ...watch(programme),
    ...classification(programme),
    ...alliances(programme),
    ...survey(programme),
    ...workLog(programme),
    ...lintQuotaTable(programme.quota),
    ...programme.forms.flatMap((form) => [
      ...formKinds(form, programme),
      ...formPaths(form),
      ...formConditions(form, programme),
      ...computedCycles(form),
      ...mixedSums(form),
      ...evidenceNeeds(form),
    ]),
    ...programme.layouts.flatMap((layout) => [
      ...gridHoles(layout, programme),
      ...layoutPaths(layout, programme),
    ]),
    ...calendar(programme, workdays),
    ...reminders(programme),
    ...circularWords(programme),
  ];
  return notes.sort((left, right) => order[left.level] - order[right.level]);
}
