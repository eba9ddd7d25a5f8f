import type { Reading } from '../notice/reading.ts';
import type { Programme } from '../programme/programme.ts';

/** The base with what was read laid over it. */
export function draftFromReading(reading: Reading, base: Programme, year: number): Programme {
  const title = reading.title?.value ?? base.circular.title;
  const { titleLines: _, ...circular } = base.circular;
  return { ...base, year, circular: { ...circular, title, number: reading.number.value } };
}
