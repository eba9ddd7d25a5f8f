import type { Programme } from '../programme.ts';
import type { Fill, WorkKind } from '../workLog.ts';
import { type Around, pathReference } from './conditionReferences.ts';
import { type Reference, siteAt, sitesOfKeys } from './reference.ts';

function ofFill(fill: Fill, programme: Programme, around: Around): Reference[] {
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
  return [...named, ...paths.flatMap((site) => pathReference([form], around, site))];
}

function ofKind(kind: WorkKind, programme: Programme): Reference[] {
  const around: Around = { where: `年度记录“${kind.title}”` };
  const choices = kind.fields.flatMap((field): Reference[] =>
    field.kind === 'choice'
      ? siteAt(field, 'dictionary').map(({ path: id, put }) => ({ ...around, to: 'dictionary', id, put }))
      : [],
  );
  return [...choices, ...(kind.fills ?? []).flatMap((fill) => ofFill(fill, programme, around))];
}

/** What the log of the year names of forms and dictionaries: renamed with them, in the way when they are removed. */
export function workReferences(programme: Programme): Reference[] {
  return (programme.workLog?.kinds ?? []).flatMap((kind) => ofKind(kind, programme));
}
