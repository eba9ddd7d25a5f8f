import { agreesOnline } from '../programme/practice.ts';
import type { Step } from '../programme/programme.ts';
import type { ApplicationState } from './state.ts';

/** What is to be done with one application, by somebody whose side it waits for. */
export type ApplicationTask =
  | 'continueDraft'
  | 'correct'
  | 'confirmAsLead'
  | 'fillSections'
  | 'giveOpinion'
  | 'uploadScan'
  | 'acceptOnline'
  | 'approve'
  | 'accept';

export interface TaskFacts {
  readonly state: ApplicationState;
  /** The step it waits at, if any. */
  readonly step: Step | undefined;
  /** It is the last step of the track: its word is the approval. */
  readonly last: boolean;
  /** The level's opinion is drafted and only the sealed sheet, or the word online, is missing. */
  readonly drafted: boolean;
  /** The asker is the lead, and this track asks for the lead's word that is not yet given. */
  readonly leadAsked: boolean;
  /** The asker fills only some sections (F10). */
  readonly helps: boolean;
}

/** The one task an application means for the side in whose hands it lies; undefined when nothing is to be done with it alone. */
export function taskOf({
  state,
  step,
  last,
  drafted,
  leadAsked,
  helps,
}: TaskFacts): ApplicationTask | undefined {
  if (state.kind === 'draft' || state.kind === 'returned') {
    if (leadAsked) return 'confirmAsLead';
    if (state.kind === 'returned') return 'correct';
    return helps ? 'fillSections' : 'continueDraft';
  }
  if (state.kind === 'filed') return 'accept';
  if (state.kind !== 'atStep' || step === undefined) return undefined;
  if (drafted) return agreesOnline(step) ? 'acceptOnline' : 'uploadScan';
  // A city may act twice: its department gives an opinion before the city approves.
  return step.actor === 'city' && last ? 'approve' : 'giveOpinion';
}
