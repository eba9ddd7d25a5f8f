import type { SummaryRow } from '../filing/filing.ts';
import type { Programme } from '../programme/programme.ts';
import type { PacketApplication } from './packetPlan.ts';

/**
 * Applications in the order of the body's summary: first what stands on the filed one, as it stands there, then the
 * others as the summary would list them, by track and file number (S17).
 */
export function packetOrder<A extends PacketApplication>(
  { tracks, summary }: Programme,
  filed: readonly SummaryRow[],
  applications: readonly A[],
): A[] {
  const row = (one: A) => {
    const at = filed.findIndex(({ application }) => application === one.id);
    return at === -1 ? filed.length : at;
  };
  const group = (one: A) =>
    summary.groupBy === 'track' ? tracks.findIndex(({ id }) => id === one.track) : 0;
  const byNumber = (a: A, b: A) => (a.fileNumber < b.fileNumber ? -1 : a.fileNumber > b.fileNumber ? 1 : 0);
  return [...applications].sort((a, b) => row(a) - row(b) || group(a) - group(b) || byNumber(a, b));
}
