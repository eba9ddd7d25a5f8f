import type { Leaf } from '../fields/behaviour.ts';
import { behaviourOf } from '../fields/index.ts';
import { isShown } from '../fields/simple.ts';
import type { Section } from '../programme/form.ts';
import type { Sheet } from './sheet.ts';

/** Every simple value of a section that is asked for, in order, with the row or year around it. */
export function sectionLeaves(section: Section, sheet: Sheet): Leaf[] {
  return section.fields.flatMap((field) =>
    isShown(field, sheet) ? behaviourOf(field).parts(field, field.id, sheet) : [],
  );
}

/** The paths of all simple values of a sheet, in the order of the form. */
export function leafPaths(sheet: Sheet): string[] {
  return sheet.form.sections.flatMap((section) => sectionLeaves(section, sheet).map((leaf) => leaf.path));
}
