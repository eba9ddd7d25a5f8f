import { expect, test } from 'vitest';
import type { ListRule } from '../../../../core/programme/listRule.ts';
import { exampleStand } from './exampleStand.ts';

const row = (unit: string, track: string, fits: boolean) => ({ unit, track, fits });
const rows = [row('甲', 'a', true), row('甲', 'a', false), row('乙', 'b', true), row('丙', 'a', true)];
const common = { id: 'r', text: '要求', level: 'error' as const };
const where = { field: 'post', equals: 'front' };

test.each<[ListRule, boolean, string]>([
  [{ ...common, kind: 'share', where, atLeast: 60 }, true, '4 项里 3 项，占 75%；要求不少于 60%'],
  [
    { ...common, kind: 'share', where, atMost: 50, tracks: ['a'] },
    false,
    '3 项里 2 项，占 66.7%；要求不多于 50%',
  ],
  [{ ...common, kind: 'count', where, atLeast: 4 }, false, '3 项；要求不少于 4 项'],
  [{ ...common, kind: 'count', atMost: 4 }, true, '4 项；要求不多于 4 项'],
  [{ ...common, kind: 'perUnit', atMost: 1 }, false, '“甲”有 2 项；要求一个单位最多 1 项'],
])('%o', (rule, met, words) => {
  expect(exampleStand(rule, rows)).toEqual({ met, words });
});
