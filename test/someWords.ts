import type { Words } from '../src/core/programme/words.ts';

/** Words of a city that is not the first one: what a sentence says of them must come from here. */
export const someWords: Words = {
  designation: '认定',
  lead: '领办人',
  subsidy: '资助',
  standard: '七有',
  organiser: '青溪市总工会',
};
