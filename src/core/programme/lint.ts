import type { WorkCalendar } from '../calendar/workdays.ts';
import { lintQuotaTable } from '../quota/quotaTotals.ts';
import { calendar } from './lint/calendar.ts';
import { circularWords } from './lint/circular.ts';
import { computedCycles, mixedSums } from './lint/computedFields.ts';
import { duplicateIds } from './lint/duplicateIds.ts';
import { evidenceNeeds } from './lint/evidenceNeeds.ts';
import { formKinds, formPaths } from './lint/formPaths.ts';
import { gridHoles } from './lint/gridHoles.ts';
import { layoutPaths } from './lint/layoutPaths.ts';
import { materialPapers } from './lint/materialPapers.ts';
import { references } from './lint/references.ts';
import { reminders } from './lint/reminders.ts';
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
    ...lintQuotaTable(programme.quota),
    ...programme.forms.flatMap((form) => [
      ...formKinds(form, programme),
      ...formPaths(form),
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
