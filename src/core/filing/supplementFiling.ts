import { allow, type Decision, refuse } from '../refusals.ts';
import { meetsDemands } from './demands.ts';
import type { FilingFacts } from './fileCandidates.ts';
import type { FilingChange } from './filing.ts';
import { changedRows } from './summaryRows.ts';

/** 补报: recommended applications join after the filing, with the city's reason; no deadline binds the city here. */
export function supplementFiling(
  facts: FilingFacts,
  applications: readonly string[],
  reason: string,
): Decision<FilingChange> {
  const { programme, current, candidates } = facts;
  if (!current) return refuse('notFiledYet', {});
  const asked = new Set(applications);
  const added = candidates.filter(({ id }) => asked.has(id));
  if (added.length < asked.size) return refuse('notFound', { what: '份申报' });
  const early = added.find(({ state }) => state !== 'awaitingFiling');
  if (early) return refuse('wrongStep', { state: early.state, step: early.step ?? '' });
  const rows = meetsDemands(facts, changedRows(programme, current.rows, { added }), current.rows);
  if (!rows.ok) return rows;
  return allow({
    kind: 'supplement',
    number: current.number + 1,
    supersedes: current.id,
    late: false,
    reason,
    rows: rows.change,
    taken: added.map(({ id }) => id),
    out: null,
  });
}
