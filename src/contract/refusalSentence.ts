import type { Refusal } from '../core/refusals.ts';
import { refusalSentences } from './sentences.zh.ts';

/** What a person reads about a refusal. */
export function refusalSentence({ code, params }: Refusal): string {
  return (refusalSentences[code] as (of: unknown) => string)(params);
}
