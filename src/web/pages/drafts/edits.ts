import type { DraftKey } from '../../../core/draft/draftSteps.ts';

/** One part of a draft before and after a change, as texts; null: it was not there. */
export interface PartEdit {
  readonly key: DraftKey;
  readonly before: string | null;
  readonly after: string | null;
}
/** What one act changed; it is undone as a whole. */
export interface Edit {
  readonly parts: readonly PartEdit[];
  readonly at: number;
}
/** Acts that can be undone and, once undone, done again; the last of each list is next. */
export interface Edits {
  readonly done: readonly Edit[];
  readonly undone: readonly Edit[];
}
export const noEdits: Edits = { done: [], undone: [] };

/** Changes of one part that follow each other this quickly are one change to be undone. */
const together = 1_500;
const most = 100;

/** A new act. Typing that goes on in the same part is one act; what was undone cannot be done again any more. */
export function record({ done }: Edits, edit: Edit): Edits {
  const last = done.at(-1);
  const [was, is] = [last?.parts[0], edit.parts[0]];
  const goesOn =
    last?.parts.length === 1 &&
    edit.parts.length === 1 &&
    was?.key === is?.key &&
    was?.after === is?.before &&
    edit.at - last.at < together;
  if (!goesOn || !was || !is) return { done: [...done, edit].slice(-most), undone: [] };
  return {
    done: [...done.slice(0, -1), { parts: [{ ...is, before: was.before }], at: edit.at }],
    undone: [],
  };
}

type Now = (key: DraftKey) => string | null;

/**
 * The act to be undone and what is left then. Somebody else may have changed a part since: such an act is passed over, to
 * undo it would undo theirs.
 */
export function undone(edits: Edits, now: Now): { edits: Edits; edit: Edit | undefined } {
  const edit = edits.done.at(-1);
  const done = edits.done.slice(0, -1);
  if (!edit) return { edits, edit };
  if (edit.parts.some(({ key, after }) => now(key) !== after)) return undone({ ...edits, done }, now);
  return { edits: { done, undone: [...edits.undone, edit] }, edit };
}

/** The act to be done again and what is left then. */
export function redone(edits: Edits, now: Now): { edits: Edits; edit: Edit | undefined } {
  const edit = edits.undone.at(-1);
  const left = edits.undone.slice(0, -1);
  if (!edit) return { edits, edit };
  if (edit.parts.some(({ key, before }) => now(key) !== before))
    return redone({ ...edits, undone: left }, now);
  // It stands by itself from now on: typing does not go on in it.
  return { edits: { done: [...edits.done, { ...edit, at: 0 }], undone: left }, edit };
}
