import type { CallFailed } from '../../../contract/client.ts';
import type { Change, Conflict } from './journal.ts';

/** What a refused save means for the journal. */
export type Meaning =
  | { readonly kind: 'conflicts'; readonly conflicts: readonly Conflict[] }
  | { readonly kind: 'rejected'; readonly paths: readonly string[] }
  /** Nothing can be saved now (signed out, too late, not editable): keep all and say why. */
  | { readonly kind: 'blocked' };

/** A refusal that names paths of the batch concerns only these; any other stops saving until something changes. */
export function readFailure({ code, params }: CallFailed, sent: readonly Change[]): Meaning {
  const inBatch = (path: unknown): path is string => sent.some((change) => change.path === path);
  if (code === 'versionConflict') {
    const conflicts = (params.conflicts ?? []) as Conflict[];
    if (conflicts.some(({ path }) => inBatch(path))) return { kind: 'conflicts', conflicts };
  }
  const { path } = params;
  if (inBatch(path)) return { kind: 'rejected', paths: [path] };
  if (code === 'inputInvalid') {
    const problems = (params.problems ?? []) as { path: string }[];
    const places = problems.flatMap(
      ({ path: place }) => sent[Number(/changes\.(\d+)/.exec(place)?.[1])]?.path ?? [],
    );
    if (places.length > 0) return { kind: 'rejected', paths: places };
  }
  return { kind: 'blocked' };
}
