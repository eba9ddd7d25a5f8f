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
  /** The programme it stands on. */
  readonly programme: Programme;
}

/** Categories, forms and steps that are gone though applications use them, each under its own revision, by their titles. */
export function droppedInUse(after: Programme, used: readonly InUse[]): string[] {
  const gone = used.flatMap(({ programme, track, form }) => {
    const [mine] = programme.tracks.filter(({ id }) => id === track);
    const missing = (list: 'tracks' | 'forms' | 'steps', ids: readonly string[], word: string) =>
      programme[list]
        .filter(({ id }) => ids.includes(id) && !after[list].some((one) => one.id === id))
        .map(({ title }) => `${word}“${title}”`);
    return [
      ...missing('tracks', [track], '申报类别'),
      ...missing('forms', [form], '申报表'),
      ...missing('steps', mine?.steps ?? [], '意见环节'),
    ];
  });
  return [...new Set(gone)];
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
  const first = droppedInUse(after, used);
  return first.length > 0 ? refuse('revisionDropsUsed', { first }) : allow({ changed });
}

/** What is published was confirmed: a step is asked again when one of its parts changes. */
export function confirmedBefore(by: string, at: string): Record<string, Confirmation> {
  return Object.fromEntries(draftSteps.map((step) => [step, { by, at, versions: {} }]));
}
