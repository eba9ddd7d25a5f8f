import type { FieldOf } from '../field.ts';
import type { Programme } from '../programme.ts';
import { editCopy } from './editCopy.ts';
import { type Edited, refuse } from './edited.ts';
import type { ElementOf } from './element.ts';
import { freshId } from './freshId.ts';
import { fieldOf, partsOf } from './locate.ts';
import { newField } from './newField.ts';
import { printPart } from './printPart.ts';
import { removeElement } from './removeElement.ts';

const matrixAt = (programme: Programme, element: ElementOf<'field'>) =>
  fieldOf(programme, element) as FieldOf<'matrix'>;

/** Adds a group with one number to a matrix, and its row on the papers. */
export function addGroup(programme: Programme, element: ElementOf<'field'>): Edited {
  const taken = partsOf(matrixAt(programme, element)).flat();
  const id = freshId(
    'cell',
    taken.map((one) => one.id),
  );
  const cell = newField('number', { id, label: '新的一项' });
  const added = editCopy(programme, (copy) => {
    matrixAt(copy, element).groups.push({ label: '新的一组', cells: [cell] });
  });
  const path = `${element.path}.${id}`;
  const after = editCopy(added, (copy) => printPart(copy, element.form, path, cell.label));
  return { ok: true, programme: after, select: element };
}

/** Takes a group away with its numbers; where one of them is used it stays, and the places are told. */
export function removeGroup(programme: Programme, element: ElementOf<'field'>, at: number): Edited {
  const { groups } = matrixAt(programme, element);
  if (groups.length < 2) return refuse('统计表至少留一组；不再需要的，请删去整张统计表');
  // A number more keeps the group until the last of its own is gone.
  const spare = freshId(
    'spare',
    partsOf(matrixAt(programme, element))
      .flat()
      .map((one) => one.id),
  );
  let now = editCopy(programme, (copy) => {
    matrixAt(copy, element).groups[at]?.cells.push(newField('number', { id: spare, label: spare }));
  });
  for (const { id } of groups[at]?.cells ?? []) {
    const next = removeElement(now, { ...element, path: `${element.path}.${id}` });
    if (!next.ok) return next;
    now = next.programme;
  }
  const after = editCopy(now, (copy) => {
    matrixAt(copy, element).groups.splice(at, 1);
  });
  return { ok: true, programme: after, select: element };
}
