import type { QueryOutput } from '../../../contract/client.ts';

export type Desk = QueryOutput<'upwardDesk'>;
export type UpwardTrack = Desk['tracks'][number];
export type Rising = UpwardTrack['applications'][number];
export type UpwardPacket = UpwardTrack['packets'][number];
export type Candidate = QueryOutput<'upwardCandidates'>['candidates'][number];

/** Approved and not yet decided above: what a packet is made of. */
export function packable({ applications }: UpwardTrack): readonly Rising[] {
  return applications.filter(({ state }) => state.kind === 'approved');
}

export const isMaking = ({ progress }: UpwardPacket): boolean =>
  progress?.state === 'queued' || progress?.state === 'running';

/** The result that holds. */
export function resultOf({ results }: Rising): Rising['results'][number] | undefined {
  return results.find(({ superseded }) => !superseded);
}

/** What the number says: how many may go, how many went. */
export function numberWords({ most, sent }: Pick<UpwardTrack, 'most' | 'sent'>): string {
  if (most === null) return `不限数目，已报出 ${sent} 个。`;
  return `最多报 ${most} 个，已报出 ${sent} 个，还可以报 ${Math.max(0, most - sent)} 个。`;
}

/** Candidates of whom no application is under way in the track. */
export function notBegun(candidates: readonly Candidate[], { applications }: UpwardTrack): Candidate[] {
  const living = applications.filter(({ state }) => state.kind !== 'declined');
  const key = (one: { unitName: string; leadName: string }) => `${one.unitName}\n${one.leadName}`;
  const begun = new Set(living.map(key));
  return candidates.filter((one) => !begun.has(key(one)));
}
