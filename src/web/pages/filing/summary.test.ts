import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { Layout } from '../../../core/programme/layout.ts';
import { columnTitles, filingWords, groupByTrack, type SummaryRow } from './summary.ts';

test('the titles of the columns come from the layout of the programme', async () => {
  const text = await readFile('programmes/jingzhou-2019/layouts/summary.json', 'utf8');
  const layout = Layout.parse(JSON.parse(text));
  const titles = columnTitles({
    summary: { title: '', layout: layout.id, groupBy: 'track' },
    layouts: [layout],
  });
  expect(titles.size).toBeGreaterThanOrEqual(4);
  for (const path of ['number', 'hostUnit', 'studioName', 'mainResults'])
    expect(titles.get(path)).toMatch(/\p{Script=Han}/u);
});

test('a programme without that layout still has a table', () => {
  expect(columnTitles({ summary: { title: '', layout: 'none', groupBy: 'track' }, layouts: [] }).size).toBe(
    0,
  );
});

test('rows stand in groups by track in the order of the sheet', () => {
  const row = (number: number, trackTitle: string) => ({ number, trackTitle }) as SummaryRow;
  const groups = groupByTrack([row(1, '甲'), row(2, '乙'), row(3, '甲')]);
  expect([...groups].map(([title, rows]) => [title, rows.map(({ number }) => number)])).toEqual([
    ['甲', [1, 3]],
    ['乙', [2]],
  ]);
});

test('an unknown act of filing still has words', () => {
  expect(filingWords('swap')).toBe('调换');
  expect(filingWords('x')).toBe('报送');
});
