import type { Form } from '../form.ts';
import type { Programme } from '../programme.ts';
import type { Fill, FillColumn, WorkKind } from '../workLog.ts';
import {
  type Around,
  comparedSites,
  dictionaryAt,
  entryReferences,
  pathReference,
} from './conditionReferences.ts';
import { type Reference, siteAt, sitesOfKeys } from './reference.ts';

/** The dictionary of a choice that an entry is asked. */
function asked(kind: WorkKind, id: string): string | undefined {
  const field = kind.fields.find((one) => one.id === id);
  return field?.kind === 'choice' ? field.dictionary : undefined;
}

/** Entries that a column is filled with: always the same one, or what those of the log are called on the form. */
function ofColumn(from: FillColumn, into: string | undefined, kind: WorkKind, around: Around): Reference[] {
  if ('value' in from) return entryReferences(into, around, siteAt(from, 'value'));
  if (!('map' in from) || !from.map) return [];
  const { map, field } = from;
  const values = Object.keys(map).flatMap((key) => siteAt(map, key));
  // Values before their keys: a key that is renamed takes its value along.
  return [
    ...entryReferences(into, around, values),
    ...entryReferences(asked(kind, field), around, sitesOfKeys(map)),
  ];
}

function entriesOf(fill: Fill, form: Form, kind: WorkKind, around: Around): Reference[] {
  const columns = 'rows' in fill ? Object.entries(fill.columns) : [];
  const rows = 'rows' in fill ? fill.rows : '';
  return [
    ...columns.flatMap(([id, from]) => ofColumn(from, dictionaryAt(form, `${rows}.*.${id}`), kind, around)),
    ...(fill.when ? entryReferences(asked(kind, fill.when.field), around, comparedSites(fill.when)) : []),
  ];
}

function ofFill(fill: Fill, kind: WorkKind, programme: Programme, around: Around): Reference[] {
  const form = programme.forms.find(({ id }) => id === fill.form);
  const named: Reference[] = siteAt(fill, 'form').map(({ path: id, put }) => ({
    ...around,
    to: 'form',
    id,
    put,
  }));
  if (!form) return named;
  // Columns before their list: a list that is renamed takes its columns along.
  const paths =
    'rows' in fill
      ? [
          ...siteAt(fill, 'rows'),
          ...sitesOfKeys(fill.columns, `${fill.rows}.*`),
          ...siteAt(fill, 'key', `${fill.rows}.*`),
        ]
      : [...siteAt(fill, 'table'), ...siteAt(fill, 'column', `${fill.table}.*`)];
  const entries = entriesOf(fill, form, kind, around);
  return [...named, ...entries, ...paths.flatMap((site) => pathReference([form], around, site))];
}

function ofKind(kind: WorkKind, programme: Programme): Reference[] {
  const around: Around = { where: `年度记录“${kind.title}”` };
  const choices = kind.fields.flatMap((field): Reference[] =>
    field.kind === 'choice'
      ? siteAt(field, 'dictionary').map(({ path: id, put }) => ({ ...around, to: 'dictionary', id, put }))
      : [],
  );
  return [...choices, ...(kind.fills ?? []).flatMap((fill) => ofFill(fill, kind, programme, around))];
}

/** What the log of the year names of forms and dictionaries: renamed with them, in the way when they are removed. */
export function workReferences(programme: Programme): Reference[] {
  return (programme.workLog?.kinds ?? []).flatMap((kind) => ofKind(kind, programme));
}
