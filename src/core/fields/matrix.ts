import { valueAt } from '../answers/answerAt.ts';
import { parseDecimal } from '../decimal.ts';
import type { FieldOf, SimpleField } from '../programme/field.ts';
import type { FieldBehaviour } from './behaviour.ts';
import { checkSimple, columnPlace, simpleEmpty, simpleLint } from './simple.ts';

function cells(field: FieldOf<'matrix'>): SimpleField[] {
  return field.groups.flatMap((group) => group.cells);
}

/** A fixed grid of counts. */
export const matrix: FieldBehaviour<'matrix'> = {
  takes: () => 'nothing',
  empty: (field, path, sheet) =>
    cells(field).every((cell) => {
      const at = `${path}.${cell.id}`;
      return simpleEmpty(cell, at, sheet) || parseDecimal(valueAt(sheet.answers, at))?.units === 0n;
    }),
  check: (field, path, sheet) =>
    cells(field).flatMap((cell) => checkSimple(cell, `${path}.${cell.id}`, sheet)),
  parts: (field, path) => cells(field).map((cell) => ({ path: `${path}.${cell.id}`, field: cell })),
  prefixes: () => [],
  text: () => '',
  at(field, rest) {
    const [id, ...deeper] = rest;
    return id === undefined ? {} : columnPlace(cells(field), id, deeper);
  },
  lint: (field, where, programme) =>
    cells(field).flatMap((cell) => simpleLint(cell, `${where} › ${cell.id}`, programme)),
};
