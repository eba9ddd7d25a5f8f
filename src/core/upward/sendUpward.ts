import { allow, type Decision, refuse } from '../refusals.ts';
import type { Riser } from './packUpward.ts';

export interface PacketToSend {
  readonly number: number;
  /** Made whole. */
  readonly ready: boolean;
  readonly job: string;
  readonly sentOn: string | null;
  /** What the applications said when it was made, by application. */
  readonly contents: Readonly<Record<string, string | null>>;
}

/** 已报送: a packet that is whole and says what the applications still say; behind the day of the level above with a word why. */
export function sendUpward(
  packet: PacketToSend,
  risers: Decision<readonly Riser[]>,
  asked: {
    readonly sentOn: string;
    readonly note: string;
    readonly today: string;
    readonly due: string | undefined;
  },
): Decision<null> {
  const { number, sentOn: before } = packet;
  if (before !== null) return refuse('upwardAlreadySent', { number, sentOn: before });
  if (!packet.ready) return refuse('packetNotReady', { state: packet.job });
  if (!risers.ok) return risers;
  const stale = risers.change.filter((one) => packet.contents[one.application] !== one.contentVersion);
  if (stale.length > 0)
    return refuse('upwardPacketStale', { names: stale.map(({ studioName }) => studioName) });
  if (asked.sentOn > asked.today) return refuse('sentInFuture', { date: asked.sentOn });
  if (asked.due !== undefined && asked.sentOn > asked.due && asked.note === '')
    return refuse('upwardLate', { due: asked.due });
  return allow(null);
}
