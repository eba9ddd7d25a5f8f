import type { Audience } from '../../core/outbox/message.ts';
import type { Waiting } from '../store/surveyTold.ts';

/** So many studios are told in one message: tens of thousands need a few statements each, never one apiece. */
const pile = 300;

/** Units and leads of studios in piles of one message each. */
export function pilesOf(waiting: readonly Waiting[]): (readonly Audience[])[] {
  const piles: (readonly Audience[])[] = [];
  for (let from = 0; from < waiting.length; from += pile) {
    const some = waiting.slice(from, from + pile);
    const units = [...new Set(some.map(({ unit }) => unit))];
    piles.push([{ units }, { studios: some.map(({ studio }) => studio) }]);
  }
  return piles;
}
