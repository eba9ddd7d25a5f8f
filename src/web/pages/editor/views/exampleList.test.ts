import { expect, test } from 'vitest';
import { smallProgramme } from '../../../../../test/smallProgramme.ts';
import type { ListRule } from '../../../../core/programme/listRule.ts';
import { Programme } from '../../../../core/programme/programme.ts';
import { exampleStand } from './exampleList.ts';

const programme = Programme.parse(smallProgramme);
const row = (unit: string, fits: boolean) => ({ unit, track: 'main', fits });
const rows = [row('甲', true), row('甲', false), row('乙', true), row('丙', true)];
const common = { id: 'r', text: '要求', level: 'error' as const };
const low = { field: 'level', equals: 'low' };

test.each<[string, ListRule, object]>([
  [
    'a share that is met',
    { ...common, kind: 'share', where: low, atLeast: 60 },
    { met: true, have: 3, of: 4 },
  ],
  [
    'one of several values',
    { ...common, kind: 'share', where: { field: 'level', in: ['low', 'high'] }, atMost: 50 },
    { met: false, over: 1 },
  ],
  [
    'not filled',
    { ...common, kind: 'count', where: { field: 'level', filled: false }, atLeast: 4 },
    { have: 3, missing: 1 },
  ],
  ['all count', { ...common, kind: 'count', atMost: 4 }, { met: true, have: 4 }],
  ['one unit too often', { ...common, kind: 'perUnit', atMost: 1 }, { met: false, have: 2 }],
])('%s', (_what, rule, stand) => {
  expect(exampleStand(programme, rule, rows)[0]).toMatchObject(stand);
});
