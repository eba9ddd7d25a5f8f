import { behaviourOf } from '../fields/index.ts';
import { fieldAt } from './fieldAt.ts';
import type { Sheet } from './sheet.ts';

/** The prefixes of the rows or years behind a path: `members` -> ['members.r1', …], `funding` -> ['funding.2016', …]. */
export function rowPrefixes(sheet: Sheet, path: string): readonly string[] {
  const place = fieldAt(sheet.form, path);
  if (place === undefined || place.column !== undefined) return [];
  return behaviourOf(place.field).prefixes(place.field, path, sheet);
}

/** Every concrete path that a path with `*` stands for, in order. */
export function expandPath(sheet: Sheet, path: string): string[] {
  const [id = '', star, ...rest] = path.split('.');
  if (star !== '*') return [path];
  return rowPrefixes(sheet, id).map((prefix) => [prefix, ...rest].join('.'));
}
