import type { Programme } from '../programme/programme.ts';
import type { Candidate, SummaryRow } from './filing.ts';

/**
 * The rows of the summary: grouped by track where the programme says so (S17), then as
 * the body ranked them (F18), then by file number; numbered anew.
 */
export function summaryRows(programme: Programme, candidates: readonly Candidate[]): SummaryRow[] {
  const order = programme.tracks.map(({ id }) => id);
  const group = (candidate: Candidate) =>
    programme.summary.groupBy === 'track' ? order.indexOf(candidate.track) : 0;
  const rank = (candidate: Candidate) => candidate.rank ?? Number.MAX_SAFE_INTEGER;
  const byNumber = (a: Candidate, b: Candidate) => (a.fileNumber < b.fileNumber ? -1 : 1);
  return [...candidates]
    .sort((a, b) => group(a) - group(b) || rank(a) - rank(b) || byNumber(a, b))
    .map((candidate, index) => ({
      number: index + 1,
      application: candidate.id,
      track: candidate.track,
      trackTitle: programme.tracks.find(({ id }) => id === candidate.track)?.title ?? candidate.track,
      hostUnit: candidate.unitName,
      studioName: candidate.studioName,
      mainResults: candidate.mainResults,
    }));
}

/** The sheet as the next filing would freeze it: what was sealed before, and who was recommended since. */
export function nextSummary(
  programme: Programme,
  sealed: readonly SummaryRow[] | undefined,
  ready: readonly Candidate[],
): SummaryRow[] {
  return sealed ? changedRows(programme, sealed, { added: ready }) : summaryRows(programme, ready);
}

/** Sealed rows stay as they were sealed; new ones join, one may leave, and all are numbered anew. */
export function changedRows(
  programme: Programme,
  sealed: readonly SummaryRow[],
  { added = [], out }: { added?: readonly Candidate[]; out?: string },
): SummaryRow[] {
  const order = programme.tracks.map(({ id }) => id);
  const group = (row: SummaryRow) => (programme.summary.groupBy === 'track' ? order.indexOf(row.track) : 0);
  const kept = sealed.filter((row) => row.application !== out);
  return [...kept, ...summaryRows(programme, added)]
    .map((row, at) => ({ row, at }))
    .sort((a, b) => group(a.row) - group(b.row) || a.at - b.at)
    .map(({ row }, index) => ({ ...row, number: index + 1 }));
}
