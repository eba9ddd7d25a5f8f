import type { ApplicationState } from '../application/state.ts';
import type { Programme } from '../programme/programme.ts';
import type { Candidate } from './filing.ts';

/** An application that was taken in with its filing, and where it goes from there. */
export interface AcceptedByBody {
  readonly application: string;
  readonly state: ApplicationState;
}

/**
 * Where a body takes in what it files (delegated acceptance, F52), nothing waits for the city: each application goes on at
 * once to the step behind the filing, or is approved where there is none.
 */
export function acceptedByBody(
  { acceptance, steps, tracks }: Pick<Programme, 'acceptance' | 'steps' | 'tracks'>,
  candidates: readonly Pick<Candidate, 'id' | 'track'>[],
  taken: readonly string[],
): AcceptedByBody[] {
  if (acceptance?.by !== 'body') return [];
  const files = new Set(steps.filter((step) => step.filedAfter).map(({ id }) => id));
  const behind = (track: string) => {
    const own = tracks.find(({ id }) => id === track)?.steps ?? [];
    return own[own.findIndex((id) => files.has(id)) + 1];
  };
  return candidates
    .filter(({ id }) => taken.includes(id))
    .map(({ id, track }) => {
      const step = behind(track);
      return { application: id, state: step === undefined ? { kind: 'approved' } : { kind: 'atStep', step } };
    });
}
