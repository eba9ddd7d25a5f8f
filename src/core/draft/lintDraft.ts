import type { WorkCalendar } from '../calendar/workdays.ts';
import { lintProgramme } from '../programme/lint.ts';
import type { LintNote } from '../programme/lintNote.ts';
import type { Programme } from '../programme/programme.ts';
import { placeholders } from './placeholders.ts';

/** A row that says nothing at all: a choice that the notice left open, or a body that was forgotten. */
function emptyRows({ quota }: Programme): LintNote[] {
  const empty = quota.rows.filter(({ cells }) => Object.keys(cells).length === 0);
  return empty.map(({ id, label }) => ({
    level: 'note',
    where: `名额表 › ${label} (${id})`,
    message: '这一行一个名额也没有填。有名额请填上；确实没有，请填 0 或删去这一行',
  }));
}

/** All that is to be said of a draft before it is published: what the linter says, and what is still open. */
export function lintDraft(programme: Programme, workdays?: WorkCalendar): LintNote[] {
  return [...placeholders(programme), ...lintProgramme(programme, workdays), ...emptyRows(programme)];
}
