import { lintProgramme } from '../programme/lint.ts';
import type { LintNote } from '../programme/lintNote.ts';
import type { Programme } from '../programme/programme.ts';
import { placeholders } from './placeholders.ts';

/** All that is to be said of a draft before it is published: what the linter says, and what is still an example. */
export function lintDraft(programme: Programme): LintNote[] {
  return [...placeholders(programme), ...lintProgramme(programme)];
}
