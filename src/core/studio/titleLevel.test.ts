import { expect, test } from 'vitest';
import { titleLevel } from './titleLevel.ts';

const city = { name: '', union: '', department: '' };

test.each([
  ['city', {}, { kind: 'naming', designatedBy: 'city' }],
  ['county', {}, { kind: 'naming', designatedBy: 'body' }],
  ['province', {}, { kind: 'upward', level: 'province', designatedBy: 'above' }],
  ['county', { level: 'county' }, { kind: 'naming', designatedBy: 'city' }],
  ['unit', { level: 'county' }, { kind: 'naming', designatedBy: 'body' }],
  ['unit', { level: 'unit' }, { kind: 'naming', designatedBy: 'body' }],
])('%s for %j, %j', (level, own, track) => {
  expect(titleLevel({ city: { ...city, ...own } } as never, track as never)).toBe(level);
});
