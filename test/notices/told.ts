import type { Reading } from '../../src/core/notice/reading.ts';
import { plain } from './flatten.ts';

/** Notes of elements, wherever they stand. */
function notes(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(notes);
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inside]) =>
    key === 'note' && typeof inside === 'string' ? [inside] : notes(inside),
  );
}

/** What a reading tells the officer outside its elements: not understood, notes, the doctor's sentences, the contact. */
export function told(reading: Reading): string {
  const sentences = reading.quota?.value.diagnosis.sentences ?? [];
  const contact = Object.values(reading.contact?.value ?? {});
  const listed = reading.notUnderstood.map(({ text }) => text);
  return plain([...listed, ...notes(reading), ...sentences, ...contact].join('\n'));
}
