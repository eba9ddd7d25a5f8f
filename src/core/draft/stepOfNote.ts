import type { LintNote } from '../programme/lintNote.ts';
import type { DraftStep } from './draftSteps.ts';

/** How the places that the linter names begin, by step. What is not listed stands in forms and papers. */
const beginnings: readonly (readonly [DraftStep, readonly string[]])[] = [
  ['basics', ['title', 'year', 'city', 'words', 'nameRule']],
  ['bodies', ['bodies', '推荐单位']],
  ['quota', ['名额表', 'quota']],
  ['calendar', ['阶段', '期限', 'phases', 'deadlines', '进度']],
  ['circular', ['circular', '通知']],
];

/** The step in which a remark of the linter is put right. */
export function stepOfNote({ where }: Pick<LintNote, 'where'>): DraftStep {
  const found = beginnings.find(([, words]) => words.some((word) => where.startsWith(word)));
  return found?.[0] ?? 'forms';
}
