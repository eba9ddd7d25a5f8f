import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalJson, type JsonValue } from './canonicalJson.ts';

it('orders keys, leaves out undefined, keeps lists in order', () => {
  expect(canonicalJson({ b: [2, 1], a: '一"', c: undefined, B: null })).toBe(
    '{"B":null,"a":"一\\"","b":[2,1]}',
  );
});

it('does not depend on the order in which keys were set', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (record) => {
      const turned = Object.fromEntries(Object.entries(record).reverse());
      expect(canonicalJson(turned as JsonValue)).toBe(canonicalJson(record as JsonValue));
    }),
  );
});

it('writes what JSON reads back', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(canonicalJson(value as JsonValue))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});
