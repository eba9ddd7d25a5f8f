import type { Answers, AnswerValue } from '../../../core/answers/answers.ts';
import { mergeRows } from './mergeRows.ts';

/** One value that was typed and is not yet known to be saved. `null` clears the answer. */
export interface Entry {
  readonly path: string;
  readonly value: AnswerValue | null;
  /** Version of the saved value that the person saw while typing (0: none). */
  readonly basedOn: number;
  /** The saved value at that version: needed to join two lists of rows. */
  readonly base: AnswerValue | null;
  readonly state: 'waiting' | 'conflict' | 'rejected';
  /** The value somebody else saved meanwhile, with its version. */
  readonly theirs?: { readonly value: AnswerValue | null; readonly version: number };
  /** Why the server did not take it, in Chinese. */
  readonly message?: string;
  /** It is not sent until something else is typed: who typed it knows that it is not complete yet. */
  readonly held?: true;
}
export type Journal = Readonly<Record<string, Entry>>;

/** What the server is known to hold. */
export interface Saved {
  readonly answers: Answers;
  readonly versions: Readonly<Record<string, number>>;
}
export interface Change {
  readonly path: string;
  readonly value: AnswerValue | null;
  readonly basedOn: number;
}
export interface Conflict {
  readonly path: string;
  readonly theirs: AnswerValue | null;
  readonly version: number;
}

/** Two changes of one value as one; undefined where a person has to choose. */
export type Join = (
  base: AnswerValue | null,
  mine: AnswerValue | null,
  theirs: AnswerValue | null,
) => AnswerValue | undefined;

function sameValue(left: AnswerValue | null, right: AnswerValue | null): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}

function savedAt({ answers }: Saved, path: string): AnswerValue | null {
  return Object.hasOwn(answers, path) ? (answers[path] ?? null) : null;
}

/** Blank text and an empty list are no answer. */
function orNull(value: AnswerValue | null): AnswerValue | null {
  return value === null || value.length === 0 ? null : value;
}

function without(journal: Journal, path: string): Journal {
  const { [path]: _gone, ...rest } = journal;
  return rest;
}

/**
 * The person typed. An open conflict keeps the other value beside it; a rejected value gets another try. With `held`, the
 * reason, it is kept on this device and not sent.
 */
export function typeValue(
  journal: Journal,
  saved: Saved,
  path: string,
  typed: AnswerValue | null,
  held?: string,
): Journal {
  const value = orNull(typed);
  const known = journal[path];
  const kept = held === undefined ? {} : ({ message: held, held: true } as const);
  const free = held === undefined ? 'waiting' : 'rejected';
  if (known) {
    const state = known.state === 'conflict' ? 'conflict' : free;
    const { message: _old, held: _before, ...rest } = known;
    return { ...journal, [path]: { ...rest, ...kept, value, state } };
  }
  const base = savedAt(saved, path);
  if (sameValue(base, value)) return journal;
  return {
    ...journal,
    [path]: { path, value, basedOn: saved.versions[path] ?? 0, base, state: free, ...kept },
  };
}

/** What to send now: lists of rows first, because their cells rest on them. At most 200 (the server's limit). */
export function nextBatch(journal: Journal): Change[] {
  const waiting = Object.values(journal).filter(({ state }) => state === 'waiting');
  const isList = (entry: Entry) => Array.isArray(entry.value) || Array.isArray(entry.base);
  return waiting
    .sort((left, right) => Number(isList(right)) - Number(isList(left)))
    .slice(0, 200)
    .map(({ path, value, basedOn }) => ({ path, value, basedOn }));
}

/** The server took the batch: what was typed since stays, now based on the new version. */
export function acceptBatch(
  journal: Journal,
  sent: readonly Change[],
  versions: Readonly<Record<string, number>>,
): Journal {
  let next = journal;
  for (const { path, value } of sent) {
    const entry = next[path];
    if (!entry) continue;
    if (sameValue(entry.value, value)) next = without(next, path);
    else next = { ...next, [path]: { ...entry, basedOn: versions[path] ?? entry.basedOn, base: value } };
  }
  return next;
}

/** What the server holds after it took the batch. Rows that are gone have taken their values with them there too. */
export function savedBatch(
  saved: Saved,
  sent: readonly Change[],
  versions: Readonly<Record<string, number>>,
): Saved {
  const answers: Record<string, AnswerValue> = { ...saved.answers };
  const known: Record<string, number> = { ...saved.versions };
  for (const { path, value } of sent) {
    const before = answers[path];
    const gone = Array.isArray(before) ? before.filter((id) => !value?.includes(id)) : [];
    for (const id of gone) {
      for (const place of Object.keys(known)) if (place.startsWith(`${path}.${id}.`)) delete known[place];
      for (const place of Object.keys(answers)) if (place.startsWith(`${path}.${id}.`)) delete answers[place];
    }
    if (value === null) delete answers[path];
    else answers[path] = value;
  }
  return { answers, versions: { ...known, ...versions } };
}

/** Per path the newer of two states of knowledge; `facts` wins a tie. */
export function newestOf(known: Saved, facts: Saved): Saved {
  const ahead = Object.entries(known.versions).filter(
    ([path, version]) => version > (facts.versions[path] ?? 0),
  );
  const ours = ahead.map(([path]) => ({ path, value: savedAt(known, path), basedOn: 0 }));
  return savedBatch(facts, ours, Object.fromEntries(ahead));
}

/**
 * Somebody else saved first. The same value is no conflict; two changes that can stand together are joined (rows of a list
 * where nothing else is said); all else waits for the person, who sees both values. Never a silent winner.
 */
export function meetConflicts(
  journal: Journal,
  conflicts: readonly Conflict[],
  join: Join = mergeRows,
): Journal {
  let next = journal;
  for (const { path, theirs, version } of conflicts) {
    const entry = next[path];
    if (!entry) continue;
    if (sameValue(entry.value, theirs)) {
      next = without(next, path);
      continue;
    }
    const joined = join(entry.base, entry.value, theirs);
    next = {
      ...next,
      [path]: joined
        ? { ...entry, value: orNull(joined), basedOn: version, base: theirs, state: 'waiting' }
        : { ...entry, state: 'conflict', theirs: { value: theirs, version } },
    };
  }
  return next;
}

/** The server did not take this value; it stays in the field with the reason. */
export function rejectValue(journal: Journal, path: string, message: string): Journal {
  const entry = journal[path];
  return entry ? { ...journal, [path]: { ...entry, state: 'rejected', message } } : journal;
}

/** The person chose between the two values. */
export function resolveConflict(journal: Journal, path: string, choice: 'mine' | 'theirs'): Journal {
  const entry = journal[path];
  if (!entry?.theirs) return journal;
  if (choice === 'theirs') return without(journal, path);
  const { theirs, ...rest } = entry;
  return { ...journal, [path]: { ...rest, basedOn: theirs.version, base: theirs.value, state: 'waiting' } };
}

/** Journal from the shelf against what the server holds now: what arrived after all is dropped, the rest is sent again. */
export function reopenJournal(entries: readonly Entry[], saved: Saved): Journal {
  const open = entries.filter(({ path, value }) => !sameValue(savedAt(saved, path), value));
  const state = ({ held }: Entry) => (held ? ('rejected' as const) : ('waiting' as const));
  return Object.fromEntries(open.map((entry) => [entry.path, { ...entry, state: state(entry) }]));
}

/** What the screen shows: the saved answers with everything typed on top. */
export function shownAnswers({ answers }: Saved, journal: Journal): Answers {
  const shown: Record<string, AnswerValue> = { ...answers };
  for (const { path, value } of Object.values(journal)) {
    if (value === null) delete shown[path];
    else shown[path] = value;
  }
  return shown;
}
