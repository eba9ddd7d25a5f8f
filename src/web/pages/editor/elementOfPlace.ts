import { canonicalJson, type JsonValue } from '../../../core/canonicalJson.ts';
import { draftKeys } from '../../../core/draft/draftSteps.ts';
import type { Element, ListKind } from '../../../core/programme/edit/element.ts';
import type { Programme } from '../../../core/programme/programme.ts';
import type { Place } from './place.ts';

/** Lists whose members others refer to by id. */
const lists: readonly (readonly [Place, ListKind])[] = [
  ['tracks', 'track'],
  ['steps', 'step'],
  ['quota/tiers', 'tier'],
  ['standards', 'standard'],
  ['layouts', 'layout'],
  ['materials', 'material'],
  ['listRules', 'listRule'],
];

/** The element at a place that others may refer to; undefined for what nobody names. */
export function elementOfPlace(place: Place): Element | undefined {
  const end = place.lastIndexOf('/');
  const found = lists.find(([list]) => list === place.slice(0, end));
  return found && { of: found[1], id: place.slice(end + 1) };
}

const same = (left: unknown, right: unknown) =>
  left === right ||
  (left !== undefined &&
    right !== undefined &&
    canonicalJson(left as JsonValue) === canonicalJson(right as JsonValue));

/** The parts in which two programmes differ, to be saved by one act. */
export function changedParts(before: Programme, after: Programme): Partial<Programme> {
  const changed = draftKeys.filter((key) => !same(before[key], after[key]));
  return Object.fromEntries(changed.map((key) => [key, after[key]]));
}
