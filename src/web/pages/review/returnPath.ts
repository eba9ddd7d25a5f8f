import { fieldAt } from '../../../core/answers/fieldAt.ts';
import { isProposal } from '../../../core/answers/fillComputed.ts';
import type { Sheet } from '../../../core/answers/sheet.ts';
import type { Computed } from '../../../core/programme/field.ts';

/** What somebody types so that a computed value comes about: the list that is counted, the field that is copied. */
function basisOf(computed: Computed, table: string): string {
  if ('countOf' in computed) return computed.countOf;
  if ('sumOfRows' in computed) return computed.sumOfRows;
  if ('joinOfRows' in computed) return computed.joinOfRows;
  if ('highestOf' in computed) return computed.highestOf;
  if ('listOf' in computed) return computed.listOf;
  if ('withNotes' in computed) return computed.withNotes;
  if ('copyOf' in computed) return computed.copyOf;
  if ('byNameRule' in computed) return computed.byNameRule;
  return table;
}

/**
 * The path to send back when a cell of the paper is picked: the applicant can only correct what is typed. A count leads
 * to its list; a value that comes from the register (推荐单位) leads nowhere.
 */
export function returnPath(
  { form, references }: Pick<Sheet, 'form' | 'references'>,
  path: string,
): string | undefined {
  const place = fieldAt(form, path);
  if (!place || Object.hasOwn(references, path)) return undefined;
  const { computed } = place.column ?? place.field;
  if (computed === undefined || isProposal(computed)) return path;
  const basis = basisOf(computed, place.field.id);
  return Object.hasOwn(references, basis) ? undefined : basis;
}
