import { rawAt } from '../answers/answerAt.ts';
import type { Answers, AnswerValue } from '../answers/answers.ts';
import { applyPatch, type PatchRefusal } from '../answers/applyPatch.ts';
import { fieldAt } from '../answers/fieldAt.ts';
import { mergeRowIds } from '../answers/mergeRowIds.ts';
import { referencePaths } from '../fields/referencePaths.ts';
import type { Form } from '../programme/form.ts';
import type { Programme } from '../programme/programme.ts';
import { allow, type Decision, type PathConflict, refuse } from '../refusals.ts';
import { renameByRule } from './renameByRule.ts';

export type Versions = Readonly<Record<string, number>>;
/** One typed value and the version it was based on; 0 = never saved. */
export interface TypedChange {
  readonly path: string;
  readonly value: AnswerValue | null;
  readonly basedOn: number;
}
export interface SaveFacts {
  readonly programme: Programme;
  readonly form: Form;
  readonly answers: Answers;
  readonly versions: Versions;
  /** Sections this person may fill (F10). */
  readonly sections: readonly string[];
  /** After a return: whether a path is asked for. */
  readonly isAsked: (path: string) => boolean;
  /** Row lists as they stood at the version a stale change was based on: path -> ids. */
  readonly bases: Readonly<Record<string, readonly string[]>>;
}
export interface SavedPath {
  readonly path: string;
  readonly value: AnswerValue | null;
  readonly version: number;
}
export interface SavedAnswers {
  readonly answers: Answers;
  readonly versions: Versions;
  /** What is new, for the journal of changes; empty when everything was there already. */
  readonly changes: readonly SavedPath[];
  /** Of these the server keeps something else than was sent: joined row lists, a name made by the rule. */
  readonly corrected: Readonly<Record<string, SavedPath>>;
}

const own = (versions: Versions, path: string) => (Object.hasOwn(versions, path) ? (versions[path] ?? 0) : 0);

function same(left: AnswerValue | null | undefined, right: AnswerValue | null | undefined): boolean {
  const plain = (value: AnswerValue | null | undefined) =>
    value === undefined || value === null || value.length === 0 ? null : value;
  return JSON.stringify(plain(left)) === JSON.stringify(plain(right));
}

function allowedHere(facts: SaveFacts, path: string): Decision<undefined> {
  const place = fieldAt(facts.form, path);
  if (place === undefined) return refuse('unknownPath', { path });
  if (!facts.sections.includes(place.section.id))
    return refuse('notYourSection', { section: place.section.title });
  return facts.isAsked(path) ? allow(undefined) : refuse('notReturnedField', { path });
}

function conflictAt(facts: SaveFacts, change: TypedChange): PathConflict {
  const theirs = rawAt(facts.answers, change.path) ?? null;
  return { path: change.path, yours: change.value, theirs, version: own(facts.versions, change.path) };
}

type Settled = { readonly change: TypedChange } | { readonly conflict: PathConflict } | undefined;

/** A change against what is stored: fresh, already there, joined (row lists), or a conflict that shows both values. */
function settle(facts: SaveFacts, change: TypedChange): Settled {
  const theirs = rawAt(facts.answers, change.path);
  if (same(theirs, change.value)) return undefined;
  if (own(facts.versions, change.path) === change.basedOn) return { change };
  const base = Object.hasOwn(facts.bases, change.path) ? facts.bases[change.path] : undefined;
  const isList = change.value === null || typeof change.value !== 'string';
  if (base === undefined || !isList || typeof theirs === 'string')
    return { conflict: conflictAt(facts, change) };
  const yours = typeof change.value === 'string' || change.value === null ? [] : change.value;
  return { change: { ...change, value: mergeRowIds(base, yours, theirs ?? []) } };
}

/** Characters of one application's answers in all: far above any form, far below what would fill a disk. */
const mostCharacters = 1_000_000;

function size(answers: Answers): number {
  let characters = 0;
  for (const value of Object.values(answers)) {
    characters += typeof value === 'string' ? value.length : value.join().length;
  }
  return characters;
}

function refusePatch(facts: SaveFacts, sent: readonly TypedChange[], refusals: readonly PatchRefusal[]) {
  // A row that somebody deleted meanwhile: the typed value is shown, never dropped in silence.
  const gone = refusals.filter((one) => one.code === 'unknownRow').map((one) => one.path);
  const conflicts = sent.filter((change) => gone.includes(change.path));
  if (conflicts.length > 0) {
    return refuse('versionConflict', { conflicts: conflicts.map((change) => conflictAt(facts, change)) });
  }
  const [first] = refusals;
  return refuse('valueRejected', { path: first?.path ?? '', finding: first?.code ?? 'wrongShape' });
}

/** Paths that differ, the next version of each, and without the versions of rows that are gone. */
export function versioned(
  facts: Pick<SaveFacts, 'answers' | 'versions'>,
  answers: Answers,
  paths: readonly string[],
) {
  const versions: Record<string, number> = { ...facts.versions };
  const changes = paths.map((path) => {
    versions[path] = own(facts.versions, path) + 1;
    return { path, value: rawAt(answers, path) ?? null, version: versions[path] };
  });
  for (const path of Object.keys(facts.answers)) {
    if (rawAt(answers, path) === undefined && !paths.includes(path)) delete versions[path];
  }
  return { versions, changes };
}

/**
 * Autosave. All changes are kept, or none: then the refusal lists every conflicting path with both values, and the client
 * sends the rest again. The same value twice is no conflict, and two people's rows are joined.
 */
export function saveAnswers(facts: SaveFacts, sent: readonly TypedChange[]): Decision<SavedAnswers> {
  const last = [...new Map(sent.map((change) => [change.path, change])).values()];
  for (const { path } of last) {
    const permitted = allowedHere(facts, path);
    if (!permitted.ok) return permitted;
  }
  const settled = last.map((change) => settle(facts, change));
  const conflicts = settled.flatMap((one) => (one && 'conflict' in one ? [one.conflict] : []));
  if (conflicts.length > 0) return refuse('versionConflict', { conflicts });
  const fresh = settled.flatMap((one) => (one && 'change' in one ? [one.change] : []));
  // Which body and unit it belongs to is decided when it is made, not by typing.
  const fixed = referencePaths(facts.form).find(({ path }) => fresh.some((change) => change.path === path));
  if (fixed !== undefined) return refuse('valueRejected', { path: fixed.path, finding: 'computedPath' });
  const patched = applyPatch(facts.form, facts.answers, fresh, facts.sections);
  if (!patched.ok) return refusePatch(facts, fresh, patched.refusals);
  if (size(patched.answers) > mostCharacters) {
    return refuse('valueRejected', { path: fresh[0]?.path ?? '', finding: 'tooMuch' });
  }
  const name = renameByRule(facts.programme, facts.form, facts.answers, patched.answers);
  const namePath = facts.form.roles.studioName;
  const answers = name === undefined ? patched.answers : { ...patched.answers, [namePath]: name };
  const paths = [
    ...new Set([...fresh.map((change) => change.path), ...(name === undefined ? [] : [namePath])]),
  ];
  const { versions, changes } = versioned(facts, answers, paths);
  const byPath = new Map(last.map((change) => [change.path, change]));
  const corrected = changes.filter((one) => !same(byPath.get(one.path)?.value, one.value));
  return allow({
    answers,
    versions,
    changes,
    corrected: Object.fromEntries(corrected.map((one) => [one.path, one])),
  });
}
