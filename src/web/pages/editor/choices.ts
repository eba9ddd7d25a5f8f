import type { FieldKind } from '../../../core/programme/field.ts';
import type { Form } from '../../../core/programme/form.ts';
import { allFields, type Named } from '../../../core/programme/lint/formFields.ts';
import type { Programme } from '../../../core/programme/programme.ts';
import type { RefTarget } from './describe/described.ts';

export interface Choice {
  readonly id: string;
  readonly label: string;
  /** Choices of one group stand under its name. */
  readonly group?: string;
}

const oneLine = (text: string) => text.replaceAll('\n', '');

/** What can be named elsewhere in the programme; typed by all targets. */
export const refChoices: { readonly [T in RefTarget]: (programme: Programme) => Choice[] } = {
  form: ({ forms }) => forms.map(({ id, title }) => ({ id, label: oneLine(title) })),
  layout: ({ layouts }) => layouts.map(({ id, title }) => ({ id, label: oneLine(title) })),
  step: ({ steps }) => steps.map(({ id, title }) => ({ id, label: title })),
  tier: ({ quota }) => quota.tiers.map(({ id, label }) => ({ id, label })),
  track: ({ tracks }) => tracks.map(({ id, title, shortTitle }) => ({ id, label: shortTitle || title })),
  standard: ({ standards }) => standards.map(({ id, title }) => ({ id, label: title })),
  dictionary: ({ dictionaries }) =>
    Object.entries(dictionaries).map(([id, { entries }]) => ({
      id,
      label: `${entries
        .slice(0, 3)
        .map(({ label }) => label)
        .join('、')}${entries.length > 3 ? '…' : ''}（${id}）`,
    })),
  body: ({ bodies }) => bodies.map(({ id, name }) => ({ id, label: name })),
  deadline: ({ deadlines }) => deadlines.map(({ id, title }) => ({ id, label: title })),
  grade: ({ standards }) =>
    standards.flatMap(({ title, scoring }) =>
      (scoring?.bands ?? []).map((band) => ({ id: band.id, label: band.title, group: title })),
    ),
};

interface Wanted {
  readonly kinds?: readonly FieldKind[] | undefined;
  readonly tables?: boolean | undefined;
}

/** The fields that can be named by a path, by section; the same path in several forms stands once. */
export function pathChoices(forms: readonly Form[], { kinds, tables = false }: Wanted): Choice[] {
  const found = new Map<string, Choice>();
  for (const form of forms)
    for (const section of form.sections) {
      const named = allFields({ ...form, sections: [section] });
      for (const one of named) {
        const fits = kinds === undefined || kinds.includes(one.field.kind);
        if (!fits || (!tables && one.path.includes('.')) || found.has(one.path)) continue;
        found.set(one.path, { id: one.path, label: labelOf(one, named), group: section.title });
      }
    }
  return [...found.values()];
}

/** 成员 › 姓名: a column or cell with the name of its table before it. */
function labelOf({ field, path }: Named, all: readonly Named[]): string {
  const [table, ...inside] = path.split('.');
  const holder = inside.length === 0 ? undefined : all.find((one) => one.path === table);
  return holder ? `${holder.field.label} › ${field.label}` : field.label;
}

/** The field at a path in the first of the forms that has it. */
export function fieldOfPath(forms: readonly Form[], path: unknown): Named['field'] | undefined {
  const fields = forms.flatMap(allFields);
  return fields.find((one) => one.path === path)?.field;
}

/** Columns of a list or table. */
export function columnChoices(forms: readonly Form[], table: unknown): Choice[] {
  const field = fieldOfPath(forms, table);
  return field && 'columns' in field ? field.columns.map(({ id, label }) => ({ id, label })) : [];
}

/** The values that a choice field can have; undefined where any text can stand. */
export function entryChoices(programme: Programme, field: Named['field'] | undefined): Choice[] | undefined {
  if (!field || !('dictionary' in field)) return undefined;
  const { entries = [] } = programme.dictionaries[field.dictionary] ?? {};
  return entries.map(({ id, label }) => ({ id, label }));
}
