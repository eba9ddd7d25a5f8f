import type { QueryOutput } from '../../../contract/client.ts';
import type { Track } from '../../../core/programme/programme.ts';

export type Designations = QueryOutput<'designationList'>;
export type DesignationTrack = Designations['tracks'][number];
export type Candidate = DesignationTrack['candidates'][number];

/** What is typed for one candidate. */
export interface Naming {
  readonly name: string;
  readonly reason: string;
}

/** A re-confirmation shares the title of the naming before it, so its list is headed by what it is for. */
export function trackHeading({ reconfirms, title, studioTitle }: DesignationTrack): string {
  return reconfirms ? title : studioTitle;
}

/** Candidates that can be named now: approved, nothing in the way, not yet named. */
export function nameable(candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates.filter(({ designated, blockedBy }) => !designated && blockedBy.length === 0);
}

/** Candidates grouped by body, bodies in the order they come. */
export function byBody(candidates: readonly Candidate[]): ReadonlyMap<string, readonly Candidate[]> {
  const groups = new Map<string, Candidate[]>();
  for (const one of candidates) groups.set(one.bodyName, [...(groups.get(one.bodyName) ?? []), one]);
  return groups;
}

/** Others of the list, named or not and in whatever track, whose lead has the same name: once too often, or two people (S24). */
export function sameLead(list: Designations, candidate: Candidate): string[] {
  return list.tracks.flatMap(({ title, candidates }) =>
    candidates
      .filter((one) => one.leadName === candidate.leadName && one.application !== candidate.application)
      .map(({ unitName, bodyName }) => `${unitName}（${bodyName}，${title}）`),
  );
}

/** What is wrong with a name before it is sent: the rule departs only with a reason (R22). */
export function namingProblem(candidate: Candidate, naming: Naming): string | undefined {
  const name = naming.name.trim();
  if (name.length < 2) return '请填写名称。';
  if (name !== candidate.expectedName && naming.reason.trim() === '')
    return `按规则应为“${candidate.expectedName}”，用其他名称请写明原因。`;
  return undefined;
}

/** How many would be named in a track, and whether that is more than planned. Fewer is normal (S26). */
export function countAfter(track: DesignationTrack, chosen: ReadonlySet<string>) {
  const picked = track.candidates.filter(({ application }) => chosen.has(application)).length;
  const after = track.designated + picked;
  return { picked, after, over: track.toName !== null && after > track.toName };
}

/**
 * Who names a candidate: the city names its tracks, a body its own (S23). One decision has one namer, so the key tells
 * which candidates may stand in one list.
 */
export function namerOf(candidate: Candidate, designatedBy: Track['designatedBy'] | undefined): string {
  return designatedBy === 'body' ? candidate.bodyName : '';
}
