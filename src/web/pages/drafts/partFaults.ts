import type { z } from 'zod';
import type { DraftKey } from '../../../core/draft/draftSteps.ts';
import { type Explained, explainIssue } from '../../../core/programme/explainIssue.ts';
import { Programme } from '../../../core/programme/programme.ts';

type Issues = z.core.$ZodIssue[];
const known = new WeakMap<object, Issues>();

/** What of a part does not fit the schema; an empty list when all of it does. One object is looked through once. */
export function partIssues(key: DraftKey, value: unknown): Issues {
  const kept = typeof value === 'object' && value !== null ? value : undefined;
  const before = kept && known.get(kept);
  if (before) return before;
  const schema: z.ZodType = Programme.shape[key];
  const read = schema.safeParse(value ?? undefined);
  const found = read.success ? [] : read.error.issues;
  if (kept) known.set(kept, found);
  return found;
}

/** The same in words, each with its path from the root of the programme. */
export function partFaults(key: DraftKey, value: unknown): Explained[] {
  return partIssues(key, value).flatMap((issue) => explainIssue(issue, [key]));
}
