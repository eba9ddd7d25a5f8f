import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleSheet } from '../../../test/sampleSheet.ts';
import type { Field } from '../programme/field.ts';
import type { Answers } from './answers.ts';
import { type AnswerChange, applyPatch, longestValue } from './applyPatch.ts';
import { fieldAt } from './fieldAt.ts';

const fields: Field[] = [
  { kind: 'choice', id: 'colour', label: '色', dictionary: 'colours', many: true },
  { kind: 'number', id: 'count', label: '数', computed: { countOf: 'people' } },
  {
    kind: 'rows',
    id: 'people',
    label: '人',
    rowName: '人',
    columns: [
      { kind: 'text', id: 'name', label: '姓名' },
      { kind: 'choice', id: 'one', label: '色', dictionary: 'colours' },
    ],
  },
  {
    kind: 'yearTable',
    id: 'table',
    label: '表',
    lastYears: 2,
    columns: [{ kind: 'number', id: 'n', label: '数' }],
  },
];
const { form } = sampleSheet(fields, {});
const before: Answers = { people: ['a', 'b'], 'people.a.name': '甲', 'people.b.name': '乙', lead: '丙' };
const patch = (...changes: AnswerChange[]) => applyPatch(form, before, changes);
const codes = (...changes: AnswerChange[]) => {
  const result = patch(...changes);
  return result.ok ? [] : result.refusals.map((refusal) => refusal.code);
};

describe('applyPatch', () => {
  it('stores, clears and removes rows with their values', () => {
    const result = patch(
      { path: 'lead', value: null },
      { path: 'unit', value: '某厂' },
      { path: 'people', value: ['b'] },
      { path: 'table.2018.n', value: 'not yet a number' },
      { path: 'colour', value: ['other'] },
      { path: 'colour.other', value: '紫' },
    );
    expect(result).toEqual({
      ok: true,
      answers: {
        people: ['b'],
        'people.b.name': '乙',
        unit: '某厂',
        'table.2018.n': 'not yet a number',
        colour: ['other'],
        'colour.other': '紫',
      },
    });
  });

  it('takes a new row and its values in one patch, in any order', () => {
    const cell = { path: 'people.c.name', value: '丁' };
    const list = { path: 'people', value: ['a', 'b', 'c'] };
    expect(patch(cell, list)).toEqual(patch(list, cell));
    expect(patch(cell, list).ok).toBe(true);
  });

  it.each<[string, AnswerChange, string]>([
    ['a path the form does not have', { path: 'role', value: 'admin' }, 'unknownPath'],
    ['the prototype', { path: '__proto__', value: 'x' }, 'unknownPath'],
    ['a deeper path', { path: 'lead.role', value: 'x' }, 'unknownPath'],
    ['every row at once', { path: 'people.*.name', value: 'x' }, 'unknownPath'],
    ['a computed value', { path: 'count', value: '9' }, 'computedPath'],
    ['a list for a text', { path: 'lead', value: ['x'] }, 'wrongShape'],
    ['a number for a text', { path: 'lead', value: 7 }, 'wrongShape'],
    ['an object', { path: 'lead', value: { $ne: '' } }, 'wrongShape'],
    ['a text for a list', { path: 'people', value: 'a' }, 'wrongShape'],
    ['a value for a whole table', { path: 'table', value: 'x' }, 'wrongShape'],
    ['a row id with a dot', { path: 'people', value: ['a.b'] }, 'badRowId'],
    ['a row id twice', { path: 'people', value: ['a', 'a'] }, 'badRowId'],
    ['a value of a row that is not listed', { path: 'people.z.name', value: 'x' }, 'unknownRow'],
    ['too long a text', { path: 'lead', value: 'x'.repeat(longestValue + 1) }, 'tooLong'],
    [
      'too many rows',
      { path: 'people', value: Array.from({ length: 501 }, (_, at) => `r${at}`) },
      'tooManyRows',
    ],
  ])('refuses %s', (_name, change, code) => {
    expect(codes(change)).toEqual([code]);
  });

  it('refuses all when one is refused, and answers every reason', () => {
    expect(
      codes({ path: 'lead', value: 'x' }, { path: 'no', value: 'x' }, { path: 'count', value: '1' }),
    ).toEqual(['unknownPath', 'computedPath']);
  });

  it('keeps a helper inside the own sections (F10)', () => {
    const result = applyPatch(form, before, [{ path: 'lead', value: 'x' }], ['two']);
    expect(result).toEqual({ ok: false, refusals: [{ code: 'notYourSection', path: 'lead' }] });
    expect(applyPatch(form, before, [{ path: 'lead', value: 'x' }], ['one']).ok).toBe(true);
  });

  it('any sequence of patches keeps the shape', () => {
    const path = fc.oneof(
      fc.constantFrom(
        'lead',
        'people',
        'people.a.name',
        'people.c.one',
        'table.2018.n',
        'colour',
        'count',
        'colour.other',
      ),
      fc.string(),
    );
    const value = fc.oneof(
      fc.string(),
      fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 4 }),
      fc.jsonValue(),
    );
    const change = fc.record({ path, value });
    fc.assert(
      fc.property(fc.array(fc.array(change, { maxLength: 4 }), { maxLength: 12 }), (patches) => {
        let answers: Answers = {};
        for (const changes of patches) {
          const result = applyPatch(form, answers, changes);
          if (result.ok) answers = result.answers;
        }
        for (const [at, held] of Object.entries(answers)) {
          const place = fieldAt(form, at);
          expect(place).toBeDefined();
          expect(held.length).toBeGreaterThan(0);
          if (place?.row !== undefined) expect(answers.people).toContain(place.row);
          expect(typeof held === 'string' || held.every((item) => typeof item === 'string')).toBe(true);
        }
      }),
    );
  });
});
