import { expect, test } from 'vitest';
import { pinyinOf, searchColumns } from './searchColumns.ts';
import { searchWords } from './searchWords.ts';

test('words as bigrams and patterns', () => {
  expect(searchWords('  ')).toBeUndefined();
  expect(searchWords('王')).toEqual({ words: ['王'], patterns: ['%王%'], grams: [] });
  expect(searchWords('创新 ABC')).toMatchObject({
    words: ['创新', 'abc'],
    patterns: ['%创新%', '%abc%'],
    grams: ['创新', 'ab', 'bc'],
  });
  expect(searchWords('𬱖𠮷')).toEqual({ words: ['𬱖𠮷'], patterns: ['%𬱖𠮷%'], grams: ['𬱖𠮷'] });
  expect(searchWords('50%_\\')?.patterns).toEqual(['%50\\%\\_\\\\%']);
});

test('pinyin whole and by initials, surnames as surnames', () => {
  expect(pinyinOf('单雄信')).toBe('shanxiongxin sxx');
  expect(pinyinOf('ABC公司12号')).toBe('abcgongsi12hao abcgs12h');
  const { pinyin, search } = searchColumns({
    fileNumber: '2019-ZB-0001',
    studioName: '单雄信创新工作室',
    leadName: '单雄信',
    unitName: '江汉机械',
  });
  expect(pinyin).toBe('shanxiongxinchuangxingongzuoshi sxxcxgzs');
  for (const part of ['雄信', '江汉机械', '2019-zb-0001', 'jhjx', 'jianghan']) expect(search).toContain(part);
});
