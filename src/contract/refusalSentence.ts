import type { Words } from '../core/programme/words.ts';
import type { Refusal } from '../core/refusals.ts';
import { daysInWords } from './daysInWords.ts';
import { refusalSentences } from './sentences.zh.ts';

/** What a person reads about a refusal, in the words of the campaign it is about. */
export function refusalSentence({ code, params }: Refusal, words: Words): string {
  const said = (refusalSentences[code] as (of: unknown, words: Words) => string)(params, words);
  // How a day is to be typed stays as it is typed.
  return code === 'inputInvalid' ? said : daysInWords(said);
}

/** Whether its sentence says a word of a programme: only then somebody has to find out whose. */
export function saysWords({ code }: Refusal): boolean {
  return refusalSentences[code].length > 1;
}
