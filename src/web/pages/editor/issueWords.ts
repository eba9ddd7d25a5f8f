import type { z } from 'zod';
import type { DraftKey } from '../../../core/draft/draftSteps.ts';
import { type Explained, explainIssue } from '../../../core/programme/explainIssue.ts';
import type { Programme } from '../../../core/programme/programme.ts';

/** One fault of the schema in the words of the screen, with the way to its element. */
export function issueInWords(
  _programme: Programme,
  key: DraftKey,
  issue: z.core.$ZodIssue,
): (Explained & { readonly where: string })[] {
  return explainIssue(issue, [key]).map((one) => ({ ...one, where: key }));
}
