import type { Field, FieldKind } from '../programme/field.ts';
import { behaviourOf } from './index.ts';

/** Kinds in which the same words say the same. */
const written: ReadonlySet<FieldKind> = new Set(['text', 'longText']);

const unitOf = (field: Field) =>
  `${'unit' in field ? (field.unit ?? '') : ''} ${'currency' in field ? field.currency : ''}`;
const listOf = (field: Field) => ('dictionary' in field ? field.dictionary : '');

/**
 * Whether what was typed for one field says the same in the other: 500000 in 元 is not 500000 in 万元, and the id of one
 * list of choices is nothing in another.
 */
export function keepsMeaning(before: Field, after: Field): boolean {
  const alike = before.kind === after.kind || (written.has(before.kind) && written.has(after.kind));
  return (
    alike &&
    behaviourOf(before).takes(before) === behaviourOf(after).takes(after) &&
    unitOf(before) === unitOf(after) &&
    listOf(before) === listOf(after)
  );
}
