import type { StateKind } from '../application/state.ts';
import type { Track } from '../programme/programme.ts';
import { allow, type Decision, refuse } from '../refusals.ts';

/** An application that is to go up. */
export interface Riser {
  readonly application: string;
  readonly track: string;
  readonly state: StateKind;
  readonly studioName: string;
  readonly contentVersion: string | null;
  /** Steps whose seal is promised and still missing (章后补). */
  readonly sealsMissing: readonly string[];
  /** It stands in a packet that was sent. */
  readonly sent: boolean;
}

/** Nothing goes up that is not approved and sealed, and no more than the level above takes. `sent`: those sent so far. */
export function mayGoUp(
  track: Pick<Track, 'id' | 'title' | 'toName'>,
  risers: readonly Riser[],
  asked: number,
  sent: number,
): Decision<readonly Riser[]> {
  if (risers.length < asked || risers.some((one) => one.track !== track.id))
    return refuse('notFound', { what: '份申报' });
  const early = risers.filter(({ state }) => state !== 'approved').map(({ studioName }) => studioName);
  if (early.length > 0) return refuse('notApproved', { names: early });
  const unsealed = risers.filter(({ sealsMissing }) => sealsMissing.length > 0);
  if (unsealed.length > 0)
    return refuse('sealsMissing', { names: unsealed.map(({ studioName }) => studioName) });
  const after = sent + risers.filter((one) => !one.sent).length;
  if (track.toName !== undefined && after > track.toName)
    return refuse('upwardOverMost', { track: track.title, most: track.toName, asked: after });
  return allow(risers);
}
