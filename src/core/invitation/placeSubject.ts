import type { Subject } from '../access/can.ts';

/** What an invitation is about, for `can()`. */
export function placeSubject(place: { body: string; unit: string | null; studio: string | null }): Subject {
  const { body, unit, studio } = place;
  return { body, ...(unit ? { unit } : {}), ...(studio ? { studio } : {}) };
}
