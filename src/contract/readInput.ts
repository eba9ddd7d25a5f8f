import type { z } from 'zod';
import { allow, type Decision, refuse } from '../core/refusals.ts';
import { storable } from '../core/storable.ts';
import { inputSentence } from './inputSentences.zh.ts';

/** What somebody sent, as the schema of the request wants it and as every store can hold it; otherwise all its faults. */
export function readInput<I extends z.ZodType>(schema: I, raw: unknown): Decision<z.output<I>> {
  const parsed = schema.safeParse(storable(raw));
  if (parsed.success) return allow(parsed.data);
  const problems = parsed.error.issues.map((issue) => ({
    path: issue.path.join('.'),
    message: inputSentence(issue),
  }));
  return refuse('inputInvalid', { problems });
}
