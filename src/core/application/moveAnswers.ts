import type { Answers, AnswerValue } from '../answers/answers.ts';
import { type FieldAt, fieldAt } from '../answers/fieldAt.ts';
import { keepsMeaning } from '../fields/keepsMeaning.ts';
import type { Form } from '../programme/form.ts';
import type { SavedPath, Versions } from './saveAnswers.ts';

export interface MovedAnswers {
  readonly answers: Answers;
  readonly versions: Versions;
  /** What has no place in the new form; kept, never lost. */
  readonly aside: Answers;
  /** For the journal: what went aside, as taken away. */
  readonly changes: readonly SavedPath[];
}

const ownField = ({ column, field }: FieldAt) => column ?? field;

/** Whether an answer of one form has its place in the other. */
export function hasPlace(before: Form, after: Form, path: string): boolean {
  const [was, is] = [fieldAt(before, path), fieldAt(after, path)];
  if (was === undefined || is === undefined) return false;
  return was.other === is.other && keepsMeaning(ownField(was), ownField(is));
}

/** The paths of answers that have no place in the other form. */
export function homeless(before: Form, after: Form, answers: Answers): string[] {
  return Object.keys(answers).filter((path) => !hasPlace(before, after, path));
}

const own = (versions: Versions, path: string) => (Object.hasOwn(versions, path) ? (versions[path] ?? 0) : 0);

/**
 * The answers of an application under another revision of its form. Whatever has a place there stays as it is with its
 * version, so that a tab that is open goes on saving; the rest lies aside.
 */
export function moveAnswers(before: Form, after: Form, answers: Answers, versions: Versions): MovedAnswers {
  const gone = new Set(homeless(before, after, answers));
  const part = <T>(from: Readonly<Record<string, T>>, wanted: boolean) =>
    Object.fromEntries(Object.entries(from).filter(([path]) => gone.has(path) === wanted));
  const changes = [...gone].map((path): SavedPath => {
    return { path, value: null, version: own(versions, path) + 1 };
  });
  return {
    answers: part(answers, false),
    versions: part(versions, false),
    aside: part<AnswerValue>(answers, true),
    changes,
  };
}

/** Whether nobody has typed anything since: then a move may be undone. */
export function untouched(behind: Versions, now: Versions): boolean {
  const paths = new Set([...Object.keys(behind), ...Object.keys(now)]);
  return [...paths].every((path) => own(behind, path) === own(now, path));
}

/** Paths that were typed since, for the sentence that says why a move cannot be undone. */
export function touchedPaths(behind: Versions, now: Versions): string[] {
  const paths = new Set([...Object.keys(behind), ...Object.keys(now)]);
  return [...paths].filter((path) => own(behind, path) !== own(now, path));
}

/** The versions behind an undone move: what comes back counts up, so that a tab from before does not overwrite it unseen. */
export function returnedVersions(aside: Answers, now: Versions, versionsBefore: Versions): Versions {
  const back = Object.keys(aside).map((path) => [path, own(versionsBefore, path) + 2] as const);
  return { ...now, ...Object.fromEntries(back) };
}
