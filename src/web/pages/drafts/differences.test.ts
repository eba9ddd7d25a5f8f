import { expect, test } from 'vitest';
import { differences } from './differences.ts';

test('a list is compared by ids, the place is named in words', () => {
  const left = [
    { id: 'a', name: '甲县总工会', kind: 'county' },
    { id: 'b', name: '乙县总工会', kind: 'county' },
  ];
  const right = [
    { id: 'b', name: '乙市总工会', kind: 'county' },
    { id: 'a', name: '甲县总工会', kind: 'county' },
    { id: 'c', name: '丙县总工会', kind: 'county' },
  ];
  expect(differences('推荐单位', left, right)).toEqual([
    { where: '推荐单位 › 乙县总工会 › 名称', left: '乙县总工会', right: '乙市总工会' },
    { where: '推荐单位 › 丙县总工会', left: '（空白）', right: '丙县总工会' },
  ]);
});

test('what is the same is not told; blank has a word', () => {
  expect(
    differences('通知', { number: null, title: '一' }, { number: '某工〔2020〕1号', title: '一' }),
  ).toEqual([{ where: '通知 › 文号', left: '（空白）', right: '某工〔2020〕1号' }]);
  expect(differences('年度', 2019, 2019)).toEqual([]);
});
