import type { Programme } from '../programme/programme.ts';

/** Tracks that pass through a filing: one of their steps is followed by it. A body's own naming is not. */
export function filingTracks(programme: Programme): readonly string[] {
  const filed = new Set(programme.steps.filter((step) => step.filedAfter).map(({ id }) => id));
  return programme.tracks.filter((track) => track.steps.some((id) => filed.has(id))).map(({ id }) => id);
}

/** Steps at which the body itself still has work to do before it can file. */
export function bodySteps(programme: Programme): readonly string[] {
  return programme.steps.filter((step) => step.actor === 'body' && step.filedAfter).map(({ id }) => id);
}
