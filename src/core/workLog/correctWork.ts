import { rawAt } from '../answers/answerAt.ts';
import type { Answers, AnswerValue } from '../answers/answers.ts';
import { type Decision, type PathConflict, refuse } from '../refusals.ts';
import { decideWork, type WorkAround, type WorkAsked, type WorkDecided } from './recordWork.ts';

/** An entry as it stands. */
export interface Standing {
  readonly kind: string;
  readonly on: string;
  readonly data: Answers;
  readonly about: string | null;
  readonly version: number;
  readonly withdrawn: boolean;
}

/** Path under which the day of an entry is spoken of in a conflict; no id of a field has a blank. */
export const dayPath = 'entry day';
const aboutPath = 'entry about';

const text = (value: AnswerValue | undefined | null) => JSON.stringify(value ?? null);

function conflicts(
  entry: Standing,
  asked: Omit<WorkAsked, 'kind'> & { readonly about: string | null },
): PathConflict[] {
  const { version } = entry;
  const answers = asked.answers as Answers;
  const paths = [...new Set([...Object.keys(entry.data), ...Object.keys(answers)])].sort();
  const both = [
    ...paths.map((path) => ({
      path,
      yours: rawAt(answers, path) ?? null,
      theirs: rawAt(entry.data, path) ?? null,
    })),
    { path: dayPath, yours: asked.on, theirs: entry.on },
    { path: aboutPath, yours: asked.about, theirs: entry.about },
  ];
  return both.filter(({ yours, theirs }) => text(yours) !== text(theirs)).map((one) => ({ ...one, version }));
}

/** Whether an entry may be put right like this. Its kind stays; another kind is another entry. */
export function correctWork(
  entry: Standing,
  asked: Omit<WorkAsked, 'kind'> & { readonly version: number; readonly about: string | null },
  around: WorkAround,
): Decision<WorkDecided> {
  if (entry.withdrawn) return refuse('workWithdrawn', {});
  const differs = conflicts(entry, asked);
  if (differs.length === 0) return refuse('workUnchanged', {});
  if (asked.version !== entry.version) return refuse('versionConflict', { conflicts: differs });
  return decideWork({ ...asked, kind: entry.kind }, around);
}
