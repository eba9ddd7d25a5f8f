import { allow, type Decision, refuse } from '../refusals.ts';
import type { StudioState } from './studioState.ts';

/** What stands on a file itself and a merge may change; titles bring level, title and day of naming by themselves. */
export interface StudioFacts {
  readonly state: StudioState;
  readonly stateSince: string | null;
  readonly registeredOn: string | null;
  readonly establishedOn: string | null;
  readonly barredUntil: string | null;
  readonly lastSignOn: string | null;
  readonly memberCount: number | null;
  readonly mergedInto: string | null;
  readonly trade: string;
  readonly studioType: string;
  readonly specialty: string;
  readonly results: string;
}
export interface MergedFile extends StudioFacts {
  readonly id: string;
  readonly name: string;
  readonly version: number;
}

/** What the two files hold that one may hold only once. */
export interface Clashes {
  /** Years in which both have a living application. */
  readonly years: readonly string[];
  /** Tables whose unique rule both would break. */
  readonly tables: readonly string[];
}
export interface MergeChange {
  readonly before: { readonly kept: Partial<StudioFacts>; readonly gone: Partial<StudioFacts> };
  readonly after: { readonly kept: Partial<StudioFacts>; readonly gone: Partial<StudioFacts> };
}

const earlier = (a: string | null, b: string | null) => (a && b ? (a < b ? a : b) : (a ?? b));
const later = (a: string | null, b: string | null) => (a && b ? (a > b ? a : b) : (a ?? b));
const filled = (a: string, b: string) => (a.trim() === '' ? b : a);
/** A measure that stands against one of them stands against the studio. */
const measures: readonly StudioState[] = ['warned', 'rectifying', 'revoked'];

function onlyChanged(
  was: StudioFacts,
  will: StudioFacts,
): readonly [Partial<StudioFacts>, Partial<StudioFacts>] {
  const keys = (Object.keys(will) as (keyof StudioFacts)[]).filter((key) => was[key] !== will[key]);
  const of = (facts: StudioFacts) => Object.fromEntries(keys.map((key) => [key, facts[key]]));
  return [of(was), of(will)];
}

function factsOf(file: MergedFile): StudioFacts {
  const { id: _id, name: _name, version: _version, ...facts } = file;
  return facts;
}

/**
 * Two files of one studio become one (F9, S24): the kept one takes the earlier beginnings, the later signs, what it has not said
 * itself, and a measure that stands against the other. The other stays, empty, and points to it.
 */
export function mergeStudios(
  kept: MergedFile,
  gone: MergedFile,
  { years, tables }: Clashes,
  today: string,
): Decision<MergeChange> {
  if (kept.id === gone.id) return refuse('mergeSame', {});
  const merged = [kept, gone].find(({ mergedInto }) => mergedInto !== null);
  if (merged) return refuse('mergedAlready', { name: merged.name });
  if (years.length > 0) return refuse('mergeTwoApplications', { years });
  if (tables.length > 0) return refuse('mergeClash', { tables });
  const measured = measures.includes(gone.state) && !measures.includes(kept.state);
  const will: StudioFacts = {
    ...(measured
      ? { state: gone.state, stateSince: gone.stateSince }
      : { state: kept.state, stateSince: kept.stateSince }),
    registeredOn: earlier(kept.registeredOn, gone.registeredOn),
    establishedOn: earlier(kept.establishedOn, gone.establishedOn),
    barredUntil: later(kept.barredUntil, gone.barredUntil),
    lastSignOn: later(kept.lastSignOn, gone.lastSignOn),
    memberCount: kept.memberCount ?? gone.memberCount,
    mergedInto: null,
    trade: filled(kept.trade, gone.trade),
    studioType: filled(kept.studioType, gone.studioType),
    specialty: filled(kept.specialty, gone.specialty),
    results: filled(kept.results, gone.results),
  };
  const left: StudioFacts = { ...factsOf(gone), state: 'merged', stateSince: today, mergedInto: kept.id };
  const [keptWas, keptIs] = onlyChanged(factsOf(kept), will);
  const [goneWas, goneIs] = onlyChanged(factsOf(gone), left);
  return allow({ before: { kept: keptWas, gone: goneWas }, after: { kept: keptIs, gone: goneIs } });
}

/** What an undone merge gives back to a file: what nobody changed since. */
export function givenBack(
  now: StudioFacts,
  before: Partial<StudioFacts>,
  after: Partial<StudioFacts>,
): Partial<StudioFacts> {
  const keys = (Object.keys(after) as (keyof StudioFacts)[]).filter((key) => now[key] === after[key]);
  return Object.fromEntries(keys.map((key) => [key, before[key] ?? null]));
}
