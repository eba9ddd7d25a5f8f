import { endedKinds, type StateKind } from '../application/state.ts';
import { allow, type Decision, refuse } from '../refusals.ts';
import { meetsDemands } from './demands.ts';
import type { FilingFacts } from './fileCandidates.ts';
import type { Candidate, FilingChange } from './filing.ts';
import { changedRows } from './summaryRows.ts';

/** Already left by itself: it only leaves the sheet. Its places went back then, so that the other could take them. */
const left: readonly StateKind[] = endedKinds;
const decided: readonly StateKind[] = ['approved', 'designated'];

/**
 * 调换: one application of the filed summary goes out, a recommended one comes in, with the city's reason. Where the
 * quota is full the one going out is withdrawn first, which gives its place back; it still stands on the sheet then.
 */
export function swapFiling(
  facts: FilingFacts,
  { out, incoming, reason }: { out: Candidate | undefined; incoming: string; reason: string },
): Decision<FilingChange> {
  const { programme, current, candidates } = facts;
  if (!current) return refuse('notFiledYet', {});
  if (!out) return refuse('notFound', { what: '份申报' });
  if (!current.rows.some(({ application }) => application === out.id))
    return refuse('notInFiling', { name: out.studioName });
  if (decided.includes(out.state)) return refuse('notWithdrawable', { state: out.state });
  const added = candidates.find(({ id }) => id === incoming);
  if (!added) return refuse('notFound', { what: '份申报' });
  if (added.state !== 'awaitingFiling')
    return refuse('wrongStep', { state: added.state, step: added.step ?? '' });
  const rows = meetsDemands(
    facts,
    changedRows(programme, current.rows, { added: [added], out: out.id }),
    current.rows,
  );
  if (!rows.ok) return rows;
  return allow({
    kind: 'swap',
    number: current.number + 1,
    supersedes: current.id,
    late: false,
    reason,
    rows: rows.change,
    taken: [added.id],
    out: left.includes(out.state) ? null : out.id,
  });
}
