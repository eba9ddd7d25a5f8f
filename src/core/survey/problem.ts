import type { DictionaryEntry } from '../programme/vocabulary.ts';
import { allow, type Decision, refuse } from '../refusals.ts';

/** A problem as it stands (R24). */
export interface StandingProblem {
  readonly version: number;
  readonly closed: boolean;
}
export interface ProblemWords {
  readonly what: string;
  readonly cause: string;
  readonly causeText: string;
  readonly owner: string;
  readonly dueOn: string;
}

/** A problem is written down or changed while it is open; an old view never wins silently. */
export function keepProblem(
  standing: StandingProblem | undefined,
  seen: number | undefined,
  words: ProblemWords,
  causes: readonly DictionaryEntry[],
): Decision<{ readonly version: number }> {
  if (standing?.closed) return refuse('problemClosed', {});
  if (standing && standing.version !== seen) return refuse('problemChanged', {});
  const cause = causes.find(({ id }) => id === words.cause);
  if (!cause) return refuse('inputInvalid', { problems: [{ path: 'cause', message: '请选择原因的类别' }] });
  if (cause.other && words.causeText === '')
    return refuse('inputInvalid', { problems: [{ path: 'causeText', message: '选了“其他”，请写明原因' }] });
  return allow({ version: (standing?.version ?? 0) + 1 });
}

/** 销号: what was done is said, on a day that has come; a closed problem stays closed. */
export function closeProblem(
  standing: StandingProblem,
  closedOn: string,
  today: string,
): Decision<undefined> {
  if (standing.closed) return refuse('problemClosed', {});
  return closedOn > today ? refuse('actInFuture', { date: closedOn }) : allow(undefined);
}
