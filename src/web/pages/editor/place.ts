/**
 * A place names one element or one of its inputs: the keys on the way to it joined by "/", members of a list by their id
 * where they have one, else by their number: `tracks/standard/eligibility/age/facts/0`. It stands in the address behind
 * "#", so that the back button works, and is the id of the element on the screen.
 */
export type Place = string;

type Holder = Readonly<Record<string, unknown>>;
const isHolder = (value: unknown): value is Holder => typeof value === 'object' && value !== null;

function idOf(value: unknown): string | undefined {
  const id = isHolder(value) ? value.id : undefined;
  return typeof id === 'string' && /^[A-Za-z]/.test(id) ? id : undefined;
}

/** How a member of a list is named in a place. */
export function segmentOf(list: readonly unknown[], at: number): string {
  return idOf(list[at]) ?? String(at);
}

/** The member of a list that a segment names; -1 when there is none. */
export function memberAt(list: readonly unknown[], segment: string): number {
  if (/^\d+$/.test(segment)) return Number(segment) < list.length ? Number(segment) : -1;
  return list.findIndex((one) => idOf(one) === segment);
}

/** The place of a path of keys and numbers, as the schema library gives it. */
export function placeOfPath(root: unknown, path: readonly PropertyKey[]): Place {
  let value: unknown = root;
  const segments: string[] = [];
  for (const key of path) {
    segments.push(Array.isArray(value) && typeof key === 'number' ? segmentOf(value, key) : String(key));
    value = isHolder(value) ? (value as Record<PropertyKey, unknown>)[key] : undefined;
  }
  return segments.join('/');
}

/** What stands at a place; undefined when nothing does. */
export function valueAt(root: unknown, place: Place): unknown {
  let value: unknown = root;
  for (const segment of place === '' ? [] : place.split('/')) {
    if (Array.isArray(value)) value = value[memberAt(value, segment)];
    else if (isHolder(value) && Object.hasOwn(value, segment)) value = value[segment];
    else return undefined;
  }
  return value;
}

/** Whether `place` is `outer` or lies in it. */
export function isWithin(place: Place, outer: Place): boolean {
  return place === outer || place.startsWith(`${outer}/`);
}

/** Id on the page of what stands at a place. */
export const domId = (place: Place): string => `at-${place}`;

/** Puts the focus on a place, or on the nearest one around it that is on the screen. */
export function focusPlace(place: Place): boolean {
  for (let at = place; at !== ''; at = at.slice(0, Math.max(at.lastIndexOf('/'), 0))) {
    const found = document.getElementById(domId(at));
    if (!found) continue;
    const controls = 'input, select, textarea, button, a[href], [tabindex]';
    const control = found.matches(controls) ? found : found.querySelector<HTMLElement>(controls);
    (control ?? found).scrollIntoView({ block: 'center' });
    (control ?? found).focus({ preventScroll: true });
    return control !== null;
  }
  return false;
}
