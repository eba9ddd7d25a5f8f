import type { Track } from '../programme/programme.ts';
import { isUpward } from '../programme/upward.ts';
import { type Decision, refuse } from '../refusals.ts';
import { withdrawApplication } from './endApplication.ts';
import type { Move, Stand } from './stand.ts';

/** 改报: the application ends as withdrawn when another may begin in the other track. `begins` is what core says of the new one. */
export function changeTrack(
  stand: Stand,
  from: Pick<Track, 'id' | 'kind'>,
  to: Pick<Track, 'id' | 'kind'>,
  begins: Decision<{ readonly continues: string | undefined }>,
): Decision<Move> {
  if (from.id === to.id) return refuse('sameTrack', {});
  if (isUpward(from) || isUpward(to)) return refuse('tracksApart', {});
  const { kind } = stand.state;
  if (kind === 'filed' || kind === 'approved') return refuse('notWithdrawable', { state: kind });
  if (!begins.ok) return begins;
  if (begins.change.continues !== undefined) return refuse('alreadyApplied', { studio: '' });
  return withdrawApplication(stand);
}
