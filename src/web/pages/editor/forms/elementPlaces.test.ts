import { expect, test } from 'vitest';
import { sampleSheet } from '../../../../../test/sampleSheet.ts';
import { newField } from '../../../../core/programme/edit/newField.ts';
import { elementAt, placeOf } from './elementPlaces.ts';
import { treeItems } from './treeItems.ts';

const { programme } = sampleSheet(
  [
    newField('rows', { id: 'members', label: '成员' }),
    newField('matrix', { id: 'counts', label: '数量' }),
    newField('yearTable', { id: 'money', label: '投入' }),
  ],
  {},
);
const field = (path: string) => ({ of: 'field', form: 'form', path }) as const;

test('every element has a place, and the place leads back to it', () => {
  const all = ['name', 'members', 'members.*.column-1', 'counts', 'counts.cell-1', 'money.*.column-1'].map(
    field,
  );
  for (const element of all) expect(elementAt(programme, placeOf(programme, element))).toEqual(element);
  expect(placeOf(programme, field('counts.cell-1'))).toBe(
    'forms/form/sections/one/fields/counts/groups/0/cells/cell-1',
  );
  const section = { of: 'section', form: 'form', section: 'one' } as const;
  expect(elementAt(programme, placeOf(programme, section))).toEqual(section);
});

test('a place inside an element, or of one that is gone, is the nearest there is', () => {
  expect(elementAt(programme, 'forms/form/sections/one/fields/name/shownWhen/field')).toEqual(field('name'));
  expect(elementAt(programme, 'forms/form/sections/one/fields/gone')).toMatchObject({ of: 'section' });
  expect(elementAt(programme, 'forms/form/checks/V2')).toEqual({ of: 'form', form: 'form' });
  expect(elementAt(programme, 'forms/gone')).toEqual({ of: 'form', form: 'form' });
  expect(elementAt(programme, '')).toEqual({ of: 'form', form: 'form' });
});

test('the tree opens where the choice is, counts what is wrong inside, and folds by hand', () => {
  const place = placeOf(programme, field('members.*.column-1'));
  const note = { level: 'error', where: '', message: '错', place, area: 'forms' } as const;
  const seen = { programme, notes: [note], selected: place, folds: {} };
  const lines = treeItems(seen);
  expect(lines.find((one) => one.place === place)).toMatchObject({ level: 4, label: '名称', faults: 1 });
  expect(lines[0]).toMatchObject({ level: 1, faults: 1, open: true });
  const folded = treeItems({ ...seen, folds: { 'forms/form': false } });
  expect(folded).toHaveLength(1);
  expect(folded[0]).toMatchObject({ open: false, faults: 1 });
});
