import type { StateKind } from '../application/state.ts';
import type { Programme, Track } from '../programme/programme.ts';
import { isUpward } from '../programme/upward.ts';
import { allow, type Decision, refuse } from '../refusals.ts';
import { expectedName } from './expectedName.ts';

/** An application that may be named. */
export interface Nominee {
  readonly application: string;
  readonly studio: string;
  readonly track: string;
  readonly body: string;
  readonly state: StateKind;
  readonly studioName: string;
  /** Name of the studio record now. */
  readonly recordName: string;
  readonly leadName: string;
  /** Steps whose seal is promised and still missing (章后补). */
  readonly sealsMissing: readonly string[];
}
export interface NameAsked {
  readonly application: string;
  readonly name: string;
  readonly nameReason?: string | undefined;
}
export interface DesignationFacts {
  readonly programme: Programme;
  readonly nominees: readonly Nominee[];
  /** Named so far in the campaign, by track. */
  readonly designated: Readonly<Record<string, number>>;
  readonly today: string;
  /** Applications that the programme wants shown to the public first, and whose 公示 is not clear (F26). */
  readonly unclear?: ReadonlySet<string>;
  /** What the meeting that is named agreed to; undefined: no meeting is named. */
  readonly agreed?: ReadonlySet<string> | undefined;
}
export interface Named extends NameAsked {
  readonly nominee: Nominee;
  readonly track: Track;
  readonly position: number;
}

/**
 * 命名: only what is approved, with every promised seal in, no more than the track is to name (fewer is normal, S26),
 * by the name rule or with a reason (R22). One list names either the city's tracks or one body's own (R4, S23).
 */
export function designate(
  facts: DesignationFacts,
  asked: { readonly decidedOn: string; readonly items: readonly NameAsked[] },
): Decision<readonly Named[]> {
  const { programme, nominees } = facts;
  const byId = new Map(nominees.map((nominee) => [nominee.application, nominee]));
  const items = asked.items.filter((item, at) => indexOf(asked.items, item.application) === at);
  if (items.some(({ application }) => !byId.has(application))) return refuse('notFound', { what: '份申报' });
  if (asked.decidedOn > facts.today) return refuse('paperDateInFuture', { date: asked.decidedOn });
  const above = nominees.filter((nominee) => isUpward(trackOf(programme, nominee)));
  if (above.length > 0) return refuse('namedAbove', { names: above.map(({ studioName }) => studioName) });
  const mixed = namers(programme, nominees);
  if (mixed.size > 1) return refuse('designationMixed', {});
  const named = nominees.filter(({ state }) => state === 'designated').map(({ studioName }) => studioName);
  if (named.length > 0) return refuse('alreadyDesignated', { names: named });
  const early = nominees.filter(({ state }) => state !== 'approved').map(({ studioName }) => studioName);
  if (early.length > 0) return refuse('notApproved', { names: early });
  const unsealed = nominees.filter(({ sealsMissing }) => sealsMissing.length > 0);
  if (unsealed.length > 0)
    return refuse('sealsMissing', { names: unsealed.map(({ studioName }) => studioName) });
  const unclear = nominees.filter(({ application }) => facts.unclear?.has(application));
  if (unclear.length > 0)
    return refuse('noticeNotClear', { names: unclear.map(({ studioName }) => studioName) });
  const { agreed } = facts;
  const undecided = nominees.filter(({ application }) => agreed && !agreed.has(application));
  if (undecided.length > 0)
    return refuse('notResolved', { names: undecided.map(({ studioName }) => studioName) });
  const over = overTarget(facts);
  if (over) return refuse('designationOverTarget', over);
  const deviating = items.map((item) => deviation(programme, byId.get(item.application)!, item));
  const expected = deviating.find((name) => name !== undefined);
  if (expected !== undefined) return refuse('nameDeviates', { expected });
  return allow(
    items.map((item, index) => {
      const nominee = byId.get(item.application)!;
      return { ...item, nominee, track: trackOf(programme, nominee), position: index + 1 };
    }),
  );
}

function indexOf(items: readonly NameAsked[], application: string): number {
  return items.findIndex((item) => item.application === application);
}

function trackOf(programme: Programme, nominee: Nominee): Track {
  return programme.tracks.find(({ id }) => id === nominee.track)!;
}

/** A re-confirmation confirms the title that is there instead of giving a new one (domain 2.3). */
export function confirms(track: Pick<Track, 'kind'>): boolean {
  return track.kind === 'reconfirmation';
}

/** Who names these: the city for its tracks, a body for its own. */
export function namers(programme: Programme, nominees: readonly Nominee[]): ReadonlySet<string> {
  return new Set(
    nominees.map((nominee) =>
      trackOf(programme, nominee).designatedBy === 'body' ? `body ${nominee.body}` : 'city',
    ),
  );
}

function overTarget({ programme, nominees, designated }: DesignationFacts) {
  for (const track of programme.tracks) {
    const more = nominees.filter((nominee) => nominee.track === track.id).length;
    const asked = (designated[track.id] ?? 0) + more;
    if (more > 0 && track.toName !== undefined && asked > track.toName)
      return { track: track.title, toName: track.toName, asked };
  }
  return undefined;
}

function deviation(programme: Programme, nominee: Nominee, item: NameAsked): string | undefined {
  const expected = expectedName(programme, trackOf(programme, nominee), nominee);
  const fine = programme.nameRule.deviation === 'off' || item.name === expected || item.nameReason;
  return fine ? undefined : expected;
}
