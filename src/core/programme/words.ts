import type { Programme } from './programme.ts';

/** What a programme calls things, as screens and sentences say it: 命名 here is 认定 there (decision 0037). */
export type Words = Readonly<Record<'designation' | 'lead' | 'subsidy' | 'standard' | 'organiser', string>>;

/** The words of a programme; the organiser goes by the full name of its union unless it has a shorter one. */
export function wordsOf({ words, city }: Pick<Programme, 'words' | 'city'>): Words {
  const { designation, lead, subsidy, standard, organiser = city.union } = words;
  return { designation, lead, subsidy, standard, organiser };
}
