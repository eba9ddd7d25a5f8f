import { canonicalJson, type JsonValue } from '../canonicalJson.ts';
import type { Programme } from '../programme/programme.ts';
import { allow, type Decision, refuse } from '../refusals.ts';
import type { Confirmation } from './draft.ts';
import { type DraftKey, draftKeys, draftSteps } from './draftSteps.ts';

/**
 * What a revision of a running campaign does not change: places are handed out, dates bind and bodies have accounts. These
 * have their own acts with reason and signer (调剂, 延期), which the revision must not undo.
 */
export const fixedParts: readonly DraftKey[] = ['id', 'year', 'timeZone', 'bodies', 'quota', 'deadlines'];

const same = (left: unknown, right: unknown) =>
  canonicalJson((left ?? null) as JsonValue) === canonicalJson((right ?? null) as JsonValue);

/** Parts of a programme that are other than in the one before. */
export function changedParts(before: Programme, after: Programme): DraftKey[] {
  return draftKeys.filter((key) => !same(before[key], after[key]));
}

/** What of a programme applications point to. */
export interface InUse {
  readonly track: string;
  readonly form: string;
}

/** Categories, forms and steps that are gone though applications use them, by their titles. */
export function droppedInUse(before: Programme, after: Programme, used: readonly InUse[]): string[] {
  const tracks = new Set(used.map(({ track }) => track));
  const forms = new Set(used.map(({ form }) => form));
  const steps = new Set(before.tracks.filter(({ id }) => tracks.has(id)).flatMap((track) => track.steps));
  const gone = (
    list: 'tracks' | 'forms' | 'steps',
    inUse: ReadonlySet<string>,
    word: string,
  ): readonly string[] =>
    before[list]
      .filter(({ id }) => inUse.has(id) && !after[list].some((one) => one.id === id))
      .map(({ title }) => `${word}“${title}”`);
  return [
    ...gone('tracks', tracks, '申报类别'),
    ...gone('forms', forms, '申报表'),
    ...gone('steps', steps, '意见环节'),
  ];
}

/** Whether a draft may become the next revision of a running campaign, besides what every draft is asked. */
export function revisable(
  before: Programme,
  after: Programme,
  used: readonly InUse[],
): Decision<{ readonly changed: readonly DraftKey[] }> {
  const changed = changedParts(before, after);
  if (changed.length === 0) return refuse('revisionSame', {});
  const fixed = changed.filter((key) => fixedParts.includes(key));
  if (fixed.length > 0) return refuse('revisionFixed', { parts: fixed });
  const first = droppedInUse(before, after, used);
  return first.length > 0 ? refuse('revisionDropsUsed', { first }) : allow({ changed });
}

/** What is published was confirmed: a step is asked again when one of its parts changes. */
export function confirmedBefore(by: string, at: string): Record<string, Confirmation> {
  return Object.fromEntries(draftSteps.map((step) => [step, { by, at, versions: {} }]));
}
