import { expect, it } from 'vitest';
import type { Layout, Part } from '../src/core/programme/layout.ts';
import { repeats } from '../src/core/programme/layoutEdit/repeats.ts';
import { boardActs, cellBeside, keyOf } from '../src/web/pages/editor/layouts/boardKeys.ts';
import { boardOf } from '../src/web/pages/editor/layouts/boardShape.ts';
import { cellText } from '../src/web/pages/editor/layouts/cellWords.ts';
import { choiceOf, placeOfChoice } from '../src/web/pages/editor/layouts/layoutPlace.ts';
import { newPart } from '../src/web/pages/editor/layouts/newPart.ts';
import { printablePaths, unprinted } from '../src/web/pages/editor/layouts/printable.ts';
import { shippedProgramme } from './builders.ts';

const programme = await shippedProgramme();
const pairs = programme.layouts.flatMap((layout) => {
  const form = programme.forms.find(({ id }) => id === layout.form);
  return form ? [{ layout, form }] : [];
});
const gridsOf = (layout: Layout) => layout.parts.filter((part) => part.kind === 'grid');

it('every grid of the official papers has a board without holes, and every cell its words', () => {
  for (const layout of programme.layouts) {
    const form = programme.forms.find(({ id }) => id === layout.form);
    for (const { rows } of gridsOf(layout)) {
      const board = boardOf({ rows, times: (row) => repeats(row, form) });
      const area = board?.reduce((sum, { span, height }) => sum + span * height, 0);
      expect(area, layout.id).toBe(24 * rows.length);
      for (const { row, cell } of board ?? []) {
        const one = rows[row]!.cells[cell]!;
        if (one.kind !== 'blank') expect(cellText(programme, form, rows[row]!, one)).not.toBe('');
      }
    }
  }
});

it('tells which fields a paper does not print, and not those shown through others', () => {
  for (const { form, layout } of pairs)
    expect(
      unprinted(form, layout).map(({ id }) => id),
      form.id,
    ).toEqual([]);
  const { form, layout } = pairs[0]!;
  const bare = { ...layout, parts: layout.parts.filter(({ kind }) => kind === 'cover') };
  expect(unprinted(form, bare).length).toBeGreaterThan(3);
  expect(printablePaths(programme, form).map(({ id }) => id)).toContain(form.roles.studioName);
});

it('a place in the address is read back as what was chosen', () => {
  const at = { row: 3, cell: 2 };
  expect(choiceOf(placeOfChoice('standard', 1, at))).toEqual({ layout: 'standard', part: 1, cell: at });
  expect(choiceOf('')).toEqual({ layout: '', part: undefined, cell: undefined });
});

it('each act has a key of its own; arrows stay on the board', () => {
  expect(new Set(boardActs.map(({ key }) => key)).size).toBe(boardActs.length);
  const held = { shiftKey: true, altKey: false, ctrlKey: false, metaKey: false };
  expect(keyOf({ key: 'ArrowRight', ...held })).toBe('Shift+ArrowRight');
  const grid = { rows: gridsOf(pairs[0]!.layout)[0]!.rows, times: () => 1 };
  expect(cellBeside(grid, { row: 0, cell: 0 }, 'ArrowUp')).toEqual({ row: 0, cell: 0 });
  expect(cellBeside(grid, { row: 0, cell: 0 }, 'ArrowRight')).toEqual({ row: 0, cell: 1 });
  expect(cellBeside(grid, { row: 0, cell: 0 }, 'x')).toBeUndefined();
});

it('new parts fit the schema; a paper without a form gets none that needs one', () => {
  const kinds: Part['kind'][] = ['cover', 'instructions', 'grid', 'text', 'detailList'];
  const withRows = programme.forms.find(({ sections }) =>
    sections.some(({ fields }) => fields.some((field) => 'columns' in field)),
  );
  expect(kinds.map((kind) => newPart(kind, programme, withRows)?.kind)).toEqual(kinds);
  expect(kinds.map((kind) => newPart(kind, programme, undefined) !== undefined)).toEqual([
    false,
    true,
    true,
    true,
    false,
  ]);
});
