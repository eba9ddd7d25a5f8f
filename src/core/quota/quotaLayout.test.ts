import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { Layout } from '../programme/layout.ts';
import { addTier, changeTier, nestTier } from './editQuota.ts';
import { sameColumns, withQuotaColumns } from './quotaLayout.ts';

const shipped = (path: string) =>
  JSON.parse(readFileSync(new URL(`../../../programmes/${path}`, import.meta.url), 'utf8'));
const layout: Layout = shipped('jingzhou-2019/layouts/quota.json');
const quota = shipped('jingzhou-2019/quota.json');

it('the shipped papers are what their tables ask for', () => {
  expect(withQuotaColumns([layout], quota)).toEqual([layout]);
  const blank = shipped('blank/layouts/quota.json');
  expect(withQuotaColumns([blank], shipped('blank/programme.json').quota)).toEqual([blank]);
});

it('a new column is on the paper, subsets beside each other under one 其中, every row 24 wide', () => {
  const more = nestTier(addTier(quota, '重点'), 'tier-1', 'city', false);
  const beside = { ...more, tiers: [0, 1, 2, 4, 3].map((at) => more.tiers[at]!) };
  const [made] = withQuotaColumns([layout], beside);
  expect(Layout.parse(made)).toEqual(made);
  const part = made!.parts[0]!;
  if (part.kind !== 'grid') throw new Error(part.kind);
  const words = part.rows.map(({ cells }) =>
    cells.map((cell) => [
      cell.kind === 'label' ? cell.text : cell.kind === 'value' ? cell.path : '',
      cell.span,
    ]),
  );
  expect(words.slice(0, 2)).toEqual([
    [
      ['单位', 9],
      ['总任务', 3],
      ['市级数', 3],
      ['其中', 6],
      ['县市区级数', 3],
    ],
    [
      ['市级示范数', 3],
      ['重点', 3],
    ],
  ]);
  for (const row of [words[0]!, words[2]!, words[3]!])
    expect(row.reduce((sum, [, span]) => sum + Number(span), 0)).toBe(24);
});

it('knows what the paper shows of the columns', () => {
  expect(sameColumns(quota, { ...quota, rows: [] })).toBe(true);
  expect(
    sameColumns(
      quota,
      changeTier(quota, 'city', (tier) => ({ ...tier, binds: 'cap' })),
    ),
  ).toBe(true);
  expect(
    sameColumns(
      quota,
      changeTier(quota, 'city', (tier) => ({ ...tier, label: '市' })),
    ),
  ).toBe(false);
});
