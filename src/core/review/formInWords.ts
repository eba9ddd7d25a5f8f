import { fieldAt } from '../answers/fieldAt.ts';
import { filledSheet } from '../answers/fillComputed.ts';
import { sectionLeaves } from '../answers/leafPaths.ts';
import { maskPersonal } from '../answers/maskPersonal.ts';
import type { Sheet } from '../answers/sheet.ts';
import { textOf } from '../answers/textOf.ts';
import type { Leaf } from '../fields/behaviour.ts';

export interface FormSection {
  readonly title: string;
  readonly rows: { label: string; text: string }[];
}

/** What a blind round hides: the names, longest first, wherever they stand in a text. */
export function redact(text: string, names: readonly string[]): string {
  return [...names]
    .filter((name) => name.length > 1)
    .sort((left, right) => right.length - left.length)
    .reduce((told, name) => told.replaceAll(name, '〔隐去〕'), text);
}

/** Whose form it is, could be read from these: names, contacts, people. */
function tells({ form }: Sheet, { path, field }: Leaf): boolean {
  const { studioName, leadName, hostUnit, leadPhone } = form.roles;
  const parent = fieldAt(form, path)?.field;
  return (
    field.personal === true ||
    parent?.personal === true ||
    field.kind === 'reference' ||
    (field.kind === 'text' && (field.format === 'phone' || field.format === 'email')) ||
    [studioName, leadName, hostUnit, leadPhone].includes(path)
  );
}

/** One line for each field, row or year; blanks are left out. */
function rowsOf(sheet: Sheet, leaves: readonly Leaf[]): FormSection['rows'] {
  const rows = new Map<string, { label: string; parts: string[] }>();
  for (const { path, field, scope } of leaves) {
    const text = textOf(sheet, path);
    if (text === '') continue;
    const head = fieldAt(sheet.form, path)?.field.label ?? field.label;
    const row = rows.get(scope?.prefix ?? path) ?? {
      label: scope ? `${head} ${scope.label}` : field.label,
      parts: [],
    };
    row.parts.push(scope ? `${field.label}：${text}` : text);
    rows.set(scope?.prefix ?? path, row);
  }
  return [...rows.values()].map(({ label, parts }) => ({ label, text: parts.join('；') }));
}

/**
 * The form in words for somebody who judges it: people's data masked; in a blind round (`hidden` names) nothing that says whose
 * it is, and the names hidden inside texts as well. What a text or picture tells by itself nobody can hide.
 */
export function formInWords(sheet: Sheet, hidden: readonly string[] | undefined): FormSection[] {
  const filled = filledSheet(sheet);
  const seen: Sheet = { ...filled, answers: maskPersonal(sheet.form, filled.answers) };
  return sheet.form.sections
    .map((section) => {
      const leaves = sectionLeaves(section, seen).filter((leaf) => !hidden || !tells(seen, leaf));
      const rows = rowsOf(seen, leaves);
      if (!hidden) return { title: section.title, rows };
      return { title: section.title, rows: rows.map((row) => ({ ...row, text: redact(row.text, hidden) })) };
    })
    .filter(({ rows }) => rows.length > 0);
}
