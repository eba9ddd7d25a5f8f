import { fieldAt } from './fieldAt.ts';
import { filledSheet } from './fillComputed.ts';
import { sectionLeaves } from './leafPaths.ts';
import type { Sheet } from './sheet.ts';
import { textOf } from './textOf.ts';

export interface SectionInWords {
  readonly title: string;
  readonly rows: readonly { readonly label: string; readonly text: string }[];
}

/** The form as labelled texts, section by section, blanks left out: to be read where there is no screen for the form. */
export function formInWords(sheet: Sheet): SectionInWords[] {
  const filled = filledSheet(sheet);
  return sheet.form.sections
    .map((section) => ({
      title: section.title,
      rows: sectionLeaves(section, filled)
        .map(({ path, field, scope }) => {
          const head = fieldAt(sheet.form, path.split('.')[0] ?? path)?.field.label ?? '';
          const label = head === '' || head === field.label ? field.label : `${head}·${field.label}`;
          const text = textOf(filled, path);
          return { label: scope ? `${head}·${scope.label}·${field.label}` : label, text };
        })
        .filter(({ text }) => text !== ''),
    }))
    .filter(({ rows }) => rows.length > 0);
}
