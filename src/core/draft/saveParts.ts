import type { z } from 'zod';
import { canonicalJson, type JsonValue } from '../canonicalJson.ts';
import { explainIssue } from '../programme/explainIssue.ts';
import { Programme } from '../programme/programme.ts';
import { allow, type Decision, refuse } from '../refusals.ts';
import { type Draft, type PartVersions, versionOf } from './draft.ts';
import type { DraftKey } from './draftSteps.ts';
import { stillOpen } from './stillOpen.ts';

export interface PartChange {
  readonly key: DraftKey;
  /** The number it had when it was read. */
  readonly version: number;
  /** Absent: the part is taken away, where it may be absent. */
  readonly value?: unknown;
}
export interface PartsSaved {
  readonly programme: Programme;
  readonly versions: PartVersions;
  /** Parts that are other than before. */
  readonly changed: readonly DraftKey[];
}

const same = (left: unknown, right: unknown) =>
  canonicalJson((left ?? null) as JsonValue) === canonicalJson((right ?? null) as JsonValue);

/** The value as its part of the programme wants it, or its faults in Chinese. */
function read(
  key: DraftKey,
  value: unknown,
): { value: unknown } | { problems: { path: string; message: string }[] } {
  const schema: z.ZodType = Programme.shape[key];
  const parsed = schema.safeParse(value ?? undefined);
  if (parsed.success) return { value: parsed.data };
  const problems = parsed.error.issues.flatMap((issue) =>
    explainIssue(issue, [key]).map(({ path, message }) => ({ path: path.join('.'), message })),
  );
  return { problems };
}

/**
 * Parts as they shall be. Two people on different parts never meet; on the same part the second is told, unless both wrote
 * the same. Nothing is saved when one of the parts cannot be.
 */
export function saveParts(draft: Draft, changes: readonly PartChange[]): Decision<PartsSaved> {
  const open = stillOpen(draft);
  if (!open.ok) return open;
  const wanted = new Map<DraftKey, unknown>();
  const problems: { path: string; message: string }[] = [];
  for (const { key, value } of changes) {
    const part = read(key, value);
    if ('problems' in part) problems.push(...part.problems);
    else wanted.set(key, part.value);
  }
  if (problems.length > 0) return refuse('inputInvalid', { problems });
  const differs = changes.filter(({ key }) => !same(wanted.get(key), draft.programme[key]));
  const overtaken = differs.filter(({ key, version }) => versionOf(draft.versions, key) !== version);
  if (overtaken.length > 0) return refuse('draftChanged', { parts: overtaken.map(({ key }) => key) });
  const changed = [...new Set(differs.map(({ key }) => key))];
  const programme = {
    ...draft.programme,
    ...Object.fromEntries(changed.map((key) => [key, wanted.get(key)])),
  };
  const raised = changed.map((key) => [key, versionOf(draft.versions, key) + 1] as const);
  const versions = { ...draft.versions, ...Object.fromEntries(raised) };
  return allow({ programme: programme as Programme, versions, changed });
}
