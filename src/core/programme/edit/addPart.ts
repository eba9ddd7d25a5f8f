import type { Programme } from '../programme.ts';
import { editCopy } from './editCopy.ts';
import { type Edited, refuse } from './edited.ts';
import type { ElementOf } from './element.ts';
import { freshId } from './freshId.ts';
import { fieldOf, partsOf } from './locate.ts';
import { newField } from './newField.ts';
import { printPart } from './printPart.ts';

/** Adds a column to a list or year table, or a number to a group of a matrix, and a place for it on the papers. */
export function addPart(programme: Programme, table: ElementOf<'field'>, group = 0): Edited {
  const field = fieldOf(programme, table);
  const lists = field ? partsOf(field) : [];
  const list = lists[group];
  if (!field || !list) return refuse('这一栏没有明细列，请选明细表、分年度的表或统计表');
  const matrix = 'groups' in field;
  const id = freshId(
    matrix ? 'cell' : 'column',
    lists.flat().map((one) => one.id),
  );
  const part = newField(matrix ? 'number' : 'text', { id, label: matrix ? '新的一项' : '新的一列' });
  const added = editCopy(programme, (copy) => {
    partsOf(fieldOf(copy, table)!)[group]!.push(part);
  });
  const path = matrix ? `${table.path}.${id}` : `${table.path}.*.${id}`;
  const after = editCopy(added, (copy) => printPart(copy, table.form, path, part.label));
  return { ok: true, programme: after, select: { of: 'field', form: table.form, path } };
}
