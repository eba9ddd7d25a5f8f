import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedProgramme } from '../../../test/builders.ts';
import { canonicalJson, type JsonValue } from '../canonicalJson.ts';
import { assembleProgramme } from './assemble.ts';
import { fileOf, folderOf } from './folderOf.ts';
import { jsonFault, parseJson } from './jsonFault.ts';

describe('a programme out and in again', () => {
  it('is the same as one file and as a folder, whatever its parts hold', async () => {
    const notice = await shippedProgramme();
    const { $schema: _, ...bare } = notice;
    const part = fc.record({
      title: fc.string(),
      text: fc.string({ unit: 'binary' }),
      copies: fc.integer({ min: 0, max: 99 }),
      forms: fc.subarray(notice.forms, { minLength: 1 }),
      layouts: fc.subarray(notice.layouts),
    });
    const property = fc.property(part, ({ title, text, copies, forms, layouts }) => {
      const materials = notice.materials.map((one) => ({ ...one, copies }));
      const notes = [{ about: 'x', text }];
      const before = { ...bare, title, notes, materials, forms, layouts };
      const written = (value: unknown) => JSON.parse(JSON.stringify(value)) as never;
      const folder = Object.fromEntries(Object.entries(folderOf(before)).map(([k, v]) => [k, written(v)]));
      for (const files of [folder, { 'programme.json': written(fileOf(before)) }]) {
        const back = assembleProgramme(files);
        if (!back.ok) throw new Error(JSON.stringify(back.problems));
        const { $schema: _schema, ...programme } = back.programme;
        expect(canonicalJson(programme as JsonValue)).toBe(canonicalJson(before as JsonValue));
      }
    });
    fc.assert(property, { numRuns: 6 });
  });
});

describe('what is wrong with a text that should be JSON', () => {
  it.each([
    ['{\n  "a": 1,\n  "b": 2,\n}', 4, 1, '多了一个逗号'],
    ['{"a": "一"\n "b": 1}', 2, 2, '缺少英文逗号'],
    ['{"a" 1}', 1, 6, '英文冒号'],
    ['{“a”: 1}', 1, 2, '英文双引号'],
    ['{"a": [1, 2', 1, 12, '没有写完'],
    ['', 1, 1, '没有写完'],
    ['{"a": tru}', 1, 7, '应当是一个值'],
    ['{"a": "x\ny"}', 1, 7, '没有写好'],
    ['{} {}', 1, 4, '已经结束'],
    [`${'['.repeat(5000)}`, 1, 102, '太深'],
  ])('%j: line %d, column %d', (text, line, column, words) => {
    expect(jsonFault(text)).toEqual({ line, column, message: expect.stringContaining(words) as string });
  });

  it('finds fault exactly with what the parser refuses', () => {
    const text = fc.oneof(
      fc.json(),
      fc.tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', '"', '}', 'x')).map(([json, at, put]) => {
        const place = at % (json.length + 1);
        return json.slice(0, place) + put + json.slice(place + 1);
      }),
    );
    const parses = (one: string) => {
      try {
        JSON.parse(one);
        return true;
      } catch {
        return false;
      }
    };
    fc.assert(fc.property(text, (one) => (jsonFault(one) === undefined) === parses(one)));
  });

  it('a mark at the beginning of the file is no fault', () => {
    expect(parseJson('a.json', '\uFEFF{"a": 1}')).toEqual({ value: { a: 1 } });
  });
});
