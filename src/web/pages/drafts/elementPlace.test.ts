import { expect, test } from 'vitest';
import { elementPlace } from './elementPlace.ts';

test.each([
  ['名额表 › 其他 (other)', 'e-other'],
  ['名额表 › 合计 (city)', 'e-city'],
  ['期限 filing', 'e-filing'],
  ['circular › issuedOn', 'e-issuedOn'],
  ['circular › body[3]', 'e-body-3'],
  ['名额表', 'e-top'],
])('%s -> %s', (where, place) => {
  expect(elementPlace(where)).toBe(place);
});
