import type { Programme } from '../programme/programme.ts';
import { allow, type Decision, refuse } from '../refusals.ts';
import type { SummaryRow } from './filing.ts';
import { brokenDemands, type ListMember, type ListStand, listStands } from './listStands.ts';

export interface ListFacts {
  readonly programme: Programme;
  /** What the applications say that stand on the list or may come on it; absent where the programme demands nothing. */
  readonly members?: readonly ListMember[] | undefined;
}

/** How the rows of a summary stand against the demands of the programme. */
export function standsOfRows(
  { programme, members = [] }: ListFacts,
  rows: readonly SummaryRow[],
): ListStand[] {
  const listed = new Set(rows.map(({ application }) => application));
  return listStands(
    programme,
    members.filter(({ application }) => listed.has(application)),
  );
}

/**
 * Refuses a list that does not meet what the programme demands of it (F45). A list that was filed already may be changed as long as no
 * demand is met worse than before: the officer who mends it step by step is not stopped halfway.
 */
export function meetsDemands(
  facts: ListFacts,
  rows: readonly SummaryRow[],
  before?: readonly SummaryRow[],
): Decision<readonly SummaryRow[]> {
  const broken = brokenDemands(standsOfRows(facts, rows), before && standsOfRows(facts, before));
  if (broken.length === 0) return allow(rows);
  return refuse('listDemandsUnmet', {
    demands: broken.map(({ text, have, missing, over }) => ({ text, have, missing, over })),
  });
}
