import type { ApplicationState } from '../application/state.ts';
import type { DraftStep } from '../draft/draftSteps.ts';

/** One act of a trial run: who did what, and what became of it. */
export interface WalkEntry {
  /** ISO, on the calendar of the trial. */
  readonly at: string;
  readonly by: string;
  /** Role of who acted. */
  readonly role: string;
  /** Name of the command, and its title. */
  readonly act: string;
  readonly title: string;
  /** The studio or body it was about; '' for the whole. */
  readonly about: string;
  /** Where the application stood afterwards, and that step's title. */
  readonly state: ApplicationState['kind'] | null;
  readonly step: string | null;
  /** Why it was not done, as the person would have read it. */
  readonly refused: string | null;
}

/** Something of the programme that the trial could not get past, or that is odd. */
export interface Stuck {
  readonly level: 'error' | 'warning';
  /** The element of the programme: "类别 › 普通 (standard) › 推荐意见 (body)". */
  readonly where: string;
  /** The step of the draft where it is mended. */
  readonly draftStep: DraftStep;
  readonly about: string;
  readonly message: string;
}

/** How far an invented applicant came. */
export interface Outcome {
  readonly part: string;
  readonly track: string;
  readonly studio: string;
  readonly body: string;
  readonly way: 'straight' | 'returned' | 'declined' | 'withdrawn';
  readonly state: ApplicationState['kind'];
  /** As it was meant to end. */
  readonly asMeant: boolean;
}

/** What is kept of a trial run. */
export interface SandboxReport {
  readonly entries: readonly WalkEntry[];
  readonly stuck: readonly Stuck[];
  readonly outcomes: readonly Outcome[];
}
