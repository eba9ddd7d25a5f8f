import type { Place } from '../fields/behaviour.ts';
import { behaviourOf } from '../fields/index.ts';
import type { Field } from '../programme/field.ts';
import type { Form, Section } from '../programme/form.ts';
import { formIndex } from './formIndex.ts';

export interface FieldAt extends Place {
  readonly field: Field;
  readonly section: Section;
}

/**
 * What stands at an answer path (`members.r1.name`, `benefit.2018.revenue`, `studioType.other`, `members.*.name`);
 * undefined when the form has no such path. Looks at the definition only, not at answers.
 */
export function fieldAt(form: Form, path: string): FieldAt | undefined {
  const [id = '', ...rest] = path.split('.');
  const found = formIndex(form).get(id);
  if (found === undefined) return undefined;
  const place = behaviourOf(found.field).at(found.field, rest);
  return place === undefined ? undefined : { ...found, ...place };
}

/** The words for a path in a sentence: "获奖情况·年份". */
export function labelAt(form: Form, path: string): string {
  const place = fieldAt(form, path);
  if (place === undefined) return path;
  return place.column === undefined ? place.field.label : `${place.field.label}·${place.column.label}`;
}

/** The fields behind paths by their labels, each once, whatever row or column the path is of. */
export function fieldWords(form: Form, paths: readonly string[]): string[] {
  return [...new Set(paths.map((path) => fieldAt(form, path)?.field.label ?? path))];
}
