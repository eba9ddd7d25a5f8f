import type { QueryOutput } from '../../../contract/client.ts';
import { pairDues } from '../../../core/mentorship/pairDecisions.ts';
import { pairStates } from '../../../core/mentorship/pairState.ts';

export type PairFile = QueryOutput<'pairFile'>;
export type PairLine = QueryOutput<'pairList'>['pairs'][number];
export type StudioPairs = QueryOutput<'studioPairs'>;
export type Rules = NonNullable<PairFile['rules']>;

/** What stands in the address of the list. */
export interface Filter {
  readonly studio?: string | undefined;
  readonly body?: string | undefined;
  readonly state?: string | undefined;
  readonly reason?: string | undefined;
  readonly kind?: string | undefined;
  readonly due?: string | undefined;
  readonly search?: string | undefined;
  readonly sort?: string | undefined;
  readonly after?: string | undefined;
}

/** The filter as the query takes it; what nobody wrote is left out. */
export function filterInput({ state, due, sort, ...rest }: Filter) {
  const known = {
    state: pairStates.find((one) => one === state),
    due: pairDues.find((one) => one === due),
    sort: sort === 'ending' ? ('ending' as const) : undefined,
  };
  const all = Object.entries({ ...rest, ...known }).filter(([, value]) => value);
  return Object.fromEntries(all) as Omit<Filter, 'state' | 'due' | 'sort'> & { sort?: 'ending' };
}

/** Colour of the mark of a state. */
export const stateTones: { readonly [S in PairLine['state']]: string } = {
  drafted: 'attention',
  running: 'good',
  changed: 'attention',
  completed: 'plain',
  ended: 'plain',
};

/** The day so many months on, for a term as the programme gives it; empty where it gives none. */
export function termEnd(startsOn: string, months: number | undefined): string {
  const [year, month, day] = startsOn.split('-').map(Number);
  if (months === undefined || !year || !month || !day) return '';
  return new Date(Date.UTC(year, month - 1 + months, day) - 86_400_000).toISOString().slice(0, 10);
}

/** 3 年 or 30 个月. */
export function monthsInWords(months: number): string {
  return months % 12 === 0 ? `${months / 12} 年` : `${months} 个月`;
}
