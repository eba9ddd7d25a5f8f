import { allow, type Decision, refuse } from '../refusals.ts';
import type { CurrentFiling, FilingChange } from './filing.ts';

/** 放弃名额: the summary stays as it is and gets the next number with the reason; the places move in core/quota. */
export function giveUpPlaces(current: CurrentFiling | undefined, reason: string): Decision<FilingChange> {
  if (!current) return refuse('notFiledYet', {});
  return allow({
    kind: 'giveUp',
    number: current.number + 1,
    supersedes: current.id,
    late: false,
    reason,
    rows: current.rows,
    taken: [],
    out: null,
  });
}
