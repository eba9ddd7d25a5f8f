import { allow, type Decision, refuse } from '../refusals.ts';
import type { FilingFacts } from './fileCandidates.ts';
import type { FilingChange } from './filing.ts';
import { changedRows } from './summaryRows.ts';

/** 补报: recommended applications join after the filing, with the city's reason; no deadline binds the city here. */
export function supplementFiling(
  { programme, current, candidates }: FilingFacts,
  applications: readonly string[],
  reason: string,
): Decision<FilingChange> {
  if (!current) return refuse('notFiledYet', {});
  const asked = new Set(applications);
  const added = candidates.filter(({ id }) => asked.has(id));
  if (added.length < asked.size) return refuse('notFound', { what: '份申报' });
  const early = added.find(({ state }) => state !== 'awaitingFiling');
  if (early) return refuse('wrongStep', { state: early.state, step: early.step ?? '' });
  return allow({
    kind: 'supplement',
    number: current.number + 1,
    supersedes: current.id,
    late: false,
    reason,
    rows: changedRows(programme, current.rows, { added }),
    taken: added.map(({ id }) => id),
    out: null,
  });
}
