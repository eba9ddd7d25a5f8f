import type { Step } from '../programme/programme.ts';
import type { ApplicationState } from './state.ts';

/** How a sheet became binding: not yet, by scan, online, or the seal is promised (章后补). */
export type SealKind = 'none' | 'scan' | 'online' | 'follows';

/** The current (not superseded) opinion of one step. */
export interface StandingOpinion {
  readonly step: string;
  readonly positive: boolean;
  readonly text: string;
  readonly signatory: string | null;
  /** 落款日期, ISO. */
  readonly paperDate: string | null;
  readonly contentVersion: string;
  readonly seal: SealKind;
  /** A promised seal has arrived. */
  readonly supplied: boolean;
}

/** Where one application stands: everything the decisions of its way need, as plain values. */
export interface Stand {
  readonly state: ApplicationState;
  /** Steps of the track, in order. */
  readonly steps: readonly Step[];
  /** Undefined until the first submission. */
  readonly contentVersion: string | undefined;
  readonly opinions: readonly StandingOpinion[];
  /** Places of the quota are held now. */
  readonly holdsPlaces: boolean;
  /** The body has filed it (报送), and it was not swapped out. */
  readonly filed: boolean;
  /** The city has taken it in (受理) since. */
  readonly accepted: boolean;
  /** Steps with a 公示 of their own that is not clear yet: what comes after them waits (domain 2.1). */
  readonly unpublished?: readonly string[];
}

/** What a decision changes on the way. */
export interface Move {
  readonly state: ApplicationState;
  /** Steps whose current opinions no longer stand. */
  readonly supersede: readonly string[];
  readonly because: 'returned' | 'contentChanged' | 'leadReplaced' | undefined;
  readonly places: 'take' | 'release' | 'keep';
}

/** The current opinion of a step. */
export function opinionOf(stand: Stand, step: string): StandingOpinion | undefined {
  return stand.opinions.find((opinion) => opinion.step === step);
}

/** The level has agreed, with its seal or with a promised one: the application may go on. */
export function isPassed(stand: Stand, step: string): boolean {
  const opinion = opinionOf(stand, step);
  return opinion?.positive === true && opinion.seal !== 'none';
}

/** The step before this one whose own 公示 is not clear. */
export function awaitedNotice({ steps, unpublished = [] }: Stand, step: string): Step | undefined {
  const before = steps.slice(
    0,
    steps.findIndex(({ id }) => id === step),
  );
  return before.find(({ id }) => unpublished.includes(id));
}

/** Index of a step in the track; -1 when the track has no such step. */
export function stepIndex(stand: Stand, step: string): number {
  return stand.steps.findIndex((one) => one.id === step);
}
