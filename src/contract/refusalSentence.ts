import type { Words } from '../core/programme/words.ts';
import type { Refusal } from '../core/refusals.ts';
import { refusalSentences } from './sentences.zh.ts';

/** What a person reads about a refusal, in the words of the campaign it is about. */
export function refusalSentence({ code, params }: Refusal, words: Words): string {
  return (refusalSentences[code] as (of: unknown, words: Words) => string)(params, words);
}

/** Whether its sentence says a word of a programme: only then somebody has to find out whose. */
export function saysWords({ code }: Refusal): boolean {
  return refusalSentences[code].length > 1;
}
