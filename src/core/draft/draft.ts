import type { Programme } from '../programme/programme.ts';
import { type DraftStep, draftKeys, draftSteps, keysOfStep } from './draftSteps.ts';

/** Part of the programme -> number of its last change; a part nobody changed has none. */
export type PartVersions = Readonly<Record<string, number>>;

/** Who looked at a step, when, and at which versions of its parts. */
export interface Confirmation {
  readonly by: string;
  readonly at: string;
  readonly versions: PartVersions;
}

/** A year's work while it is prepared, as decisions need it. */
export interface Draft {
  readonly programme: Programme;
  readonly versions: PartVersions;
  readonly confirmed: Readonly<Record<string, Confirmation>>;
  /** What became of it; absent while it is worked on. */
  readonly ended?: 'published' | 'discarded' | undefined;
}

/** The number of a part's last change; 0: as the draft began. */
export function versionOf(versions: PartVersions, key: string): number {
  return Object.hasOwn(versions, key) ? (versions[key] ?? 0) : 0;
}

/** All parts with their numbers. */
export function allVersions(versions: PartVersions): Record<string, number> {
  return Object.fromEntries(draftKeys.map((key) => [key, versionOf(versions, key)]));
}

/** Those of these parts that stand at another number than the one seen. */
export function changedSince(versions: PartVersions, seen: PartVersions, keys: readonly string[]): string[] {
  return keys.filter((key) => versionOf(versions, key) !== versionOf(seen, key));
}

/** Whether a person has looked at the step as it stands now; a later change takes the confirmation back. */
export function isConfirmed({ versions, confirmed }: Omit<Draft, 'programme'>, step: DraftStep): boolean {
  const seen = Object.hasOwn(confirmed, step) ? confirmed[step] : undefined;
  return seen !== undefined && changedSince(versions, seen.versions, keysOfStep[step]).length === 0;
}

/** Steps nobody has confirmed as they stand now. */
export function unconfirmedSteps(draft: Omit<Draft, 'programme'>): DraftStep[] {
  return draftSteps.filter((step) => !isConfirmed(draft, step));
}
