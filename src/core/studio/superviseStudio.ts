import { allow, type Decision, refuse } from '../refusals.ts';
import type { StudioLevel, StudioState } from './studioState.ts';

/** What an officer does to a studio of the register (F33, domain 2.6). */
export const studioActKinds = [
  'warn',
  'talk',
  'rectify',
  'extend',
  'confirm',
  'revoke',
  'bar',
  'reinstate',
] as const;
export type StudioActKind = (typeof studioActKinds)[number];

export const isStudioAct = (kind: string): kind is StudioActKind =>
  (studioActKinds as readonly string[]).includes(kind);

/** Needs a day: to be put right by, or barred until. */
export const actsWithDay: readonly StudioActKind[] = ['rectify', 'extend', 'bar'];

type Moves = { readonly [K in StudioActKind]?: StudioState };
const standing = { rectify: 'rectifying', revoke: 'revoked' } as const;

/**
 * From a state by an act to a state; what is not here is not done. A bar changes no state: it forbids applications and namings
 * for a time, also of a studio whose title is gone.
 */
const moves: { readonly [S in StudioState]: Moves } = {
  active: { ...standing, warn: 'warned', talk: 'warned', bar: 'active' },
  warned: { ...standing, warn: 'warned', talk: 'warned', bar: 'warned', reinstate: 'active' },
  rectifying: {
    ...{ warn: 'rectifying', talk: 'rectifying', extend: 'rectifying', confirm: 'active' },
    ...{ revoke: 'revoked', bar: 'rectifying' },
  },
  // A title may be left that the next act ends.
  revoked: { revoke: 'revoked', bar: 'revoked', reinstate: 'active' },
  leadLeft: { ...standing, warn: 'leadLeft', talk: 'leadLeft', bar: 'leadLeft', reinstate: 'active' },
  merged: {},
};

export interface SupervisionFacts {
  readonly state: StudioState;
  readonly level: StudioLevel | null;
  readonly barredUntil: string | null;
  readonly version: number;
  readonly titles: readonly { readonly id: string; readonly level: StudioLevel | null }[];
  /** The last demand to put right or its extension. */
  readonly demand: { readonly id: string; readonly until: string } | undefined;
  readonly by: 'body' | 'city';
  /** What stands against it was imposed by the city. */
  readonly ofCity: boolean;
  readonly today: string;
}
export interface ActAsked {
  readonly version: number;
  readonly kind: StudioActKind;
  readonly on: string;
  readonly until?: string | undefined;
  /** Titles of this level end (revoke). */
  readonly level?: StudioLevel | undefined;
  readonly documentNumber?: string | undefined;
}
export interface ActDecided {
  readonly kind: StudioActKind;
  readonly from: StudioState;
  readonly to: StudioState;
  readonly until: string | null;
  readonly barredUntil: string | null;
  /** Titles that end with it. */
  readonly ends: readonly string[];
  /** The demand that it confirms or extends. */
  readonly answers: string | null;
}

/** Levels whose studios a body keeps in order itself; beyond them only the city acts. */
const ofBody: readonly (StudioLevel | null)[] = [null, 'unit', 'county'];
/** Titles that somebody above gave: their end is written down here, with the number of that decision. */
const above: readonly StudioLevel[] = ['province', 'nation'];

/** What softens or ends something imposed: for the one who imposed it, or above. */
const lifting: readonly StudioActKind[] = ['extend', 'confirm', 'reinstate'];
const imposedAbove = ({ by, ofCity }: Pick<SupervisionFacts, 'by' | 'ofCity'>, kind: StudioActKind) =>
  by === 'body' && ofCity && lifting.includes(kind);

type Standing = Pick<SupervisionFacts, 'state' | 'level' | 'barredUntil' | 'by' | 'ofCity' | 'titles'>;
/** What may be done now, for the screens: the same table that refuses. */
export function possibleActs(facts: Standing): StudioActKind[] {
  const { by, titles } = facts;
  if (by === 'body' && !ofBody.includes(facts.level)) return [];
  const revocable = titles.some(({ level }) => by === 'city' || ofBody.includes(level));
  return studioActKinds.filter(
    (kind) =>
      target(facts, kind) !== undefined && !imposedAbove(facts, kind) && (kind !== 'revoke' || revocable),
  );
}

/** Lifting a bar is a reinstatement too, whatever else stands. */
function target(
  { state, barredUntil }: Pick<SupervisionFacts, 'state' | 'barredUntil'>,
  kind: StudioActKind,
): StudioState | undefined {
  return (
    moves[state][kind] ??
    (kind === 'reinstate' && barredUntil !== null && state === 'active' ? 'active' : undefined)
  );
}

/**
 * 预警、约谈、限期整改、延期、确认整改、撤销命名、限期不得申报、恢复 (F33): by whom, from which state, on a day that is not to come, and behind
 * what the officer has seen.
 */
export function superviseStudio(facts: SupervisionFacts, asked: ActAsked): Decision<ActDecided> {
  const { state, level, version, by, today } = facts;
  const { kind, on } = asked;
  if (asked.version !== version) return refuse('studioActedOn', { state });
  if (by === 'body' && !ofBody.includes(level))
    return refuse('studioOfHigherLevel', { level: level ?? 'city' });
  const to = target(facts, kind);
  if (to === undefined) return refuse('studioActNotNow', { act: kind, state });
  if (imposedAbove(facts, kind)) return refuse('imposedAbove', { act: kind });
  if (on > today) return refuse('actInFuture', { date: on });
  const until = dayOf(facts, asked);
  if (!until.ok) return until;
  const ends = titlesToEnd(facts, asked);
  if (!ends.ok) return ends;
  const left = facts.titles.length - ends.change.length;
  const answers = kind === 'extend' || kind === 'confirm' ? (facts.demand?.id ?? null) : null;
  return allow({
    ...{ kind, from: state, until: until.change, ends: ends.change, answers },
    // A studio that keeps a title of another level stands on, warned.
    to: kind === 'revoke' && left > 0 ? 'warned' : to,
    barredUntil: kind === 'bar' ? until.change : kind === 'reinstate' ? null : facts.barredUntil,
  });
}

function dayOf({ demand }: SupervisionFacts, { kind, on, until }: ActAsked): Decision<string | null> {
  if (!actsWithDay.includes(kind)) return allow(null);
  if (until === undefined) return refuse('studioActDayMissing', { act: kind });
  const after = kind === 'extend' && demand && demand.until > on ? demand.until : on;
  return until > after ? allow(until) : refuse('studioActDayEarly', { after });
}

function titlesToEnd({ titles, by }: SupervisionFacts, asked: ActAsked): Decision<readonly string[]> {
  if (asked.kind !== 'revoke') return allow([]);
  const { level } = asked;
  if (level === undefined) return refuse('titleLevelMissing', {});
  if (by === 'body' && !ofBody.includes(level)) return refuse('studioOfHigherLevel', { level });
  const ends = titles.filter((title) => title.level === level).map(({ id }) => id);
  if (ends.length === 0) return refuse('noTitleOfLevel', { level });
  if (above.includes(level) && !asked.documentNumber?.trim())
    return refuse('revocationAboveWithoutNumber', { level });
  return allow(ends);
}
