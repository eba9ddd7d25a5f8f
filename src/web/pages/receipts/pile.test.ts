import { describe, expect, test } from 'vitest';
import { filingWords } from './filingWords.ts';
import {
  countOne,
  countWords,
  expectedWords,
  fillAll,
  fillRow,
  found,
  type Group,
  itemsOf,
  markable,
  rowKey,
  shortWords,
} from './pile.ts';

const row = (material: string, missing: { copies: number; originals: number }, more = {}) =>
  ({ material, title: `《${material}》`, missing, due: true, paper: null, ...more }) as Group['rows'][number];
const groups = [
  {
    application: null,
    fileNumber: '',
    studioName: '',
    hostUnit: '',
    version: null,
    rows: [row('summary', { copies: 2, originals: 0 }, { paper: 'summary' })],
  },
  {
    ...{
      application: 'a',
      fileNumber: '2019-SJ-0001',
      studioName: '杜家明创新工作室',
      hostUnit: '江汉精密',
      version: 'ab',
    },
    rows: [
      row('form', { copies: 0, originals: 0 }),
      row('proof', { copies: 1, originals: 1 }),
      row('more', { copies: 2, originals: 0 }, { due: false }),
    ],
  },
] as unknown as Group[];
const [own, application] = groups as [Group, Group];

describe('a pile as it is typed', () => {
  test('全部收齐 takes what is short of what is due, and nothing that has come', () => {
    expect(itemsOf(fillAll({}, groups), groups)).toEqual([
      { material: 'summary', copies: 2, originals: 0 },
      { application: 'a', material: 'proof', copies: 1, originals: 1 },
    ]);
  });
  test('an original that is short is one of the copies, also when the copies have come', () => {
    const typed = fillRow({}, 'k', { missing: { copies: 0, originals: 1 } });
    expect(typed.k).toMatchObject({ copies: '1', originals: '1' });
  });
  test('a code counts one copy at a time; what nobody typed is not sent', () => {
    const key = rowKey(own, own.rows[0]!);
    const twice = countOne(countOne({}, key), key);
    expect(itemsOf(twice, groups)).toEqual([{ material: 'summary', copies: 2, originals: 0 }]);
    const blank = { [key]: { copies: ' ', originals: '', shelf: '甲', supplementBy: '', note: '' } };
    expect(itemsOf(blank, groups)).toEqual([]);
  });
  test('a day for what is short is sent without copies, with its note', () => {
    const typed = {
      'a/proof': { copies: '', originals: '', shelf: '', supplementBy: '2019-10-10', note: ' 未盖章 ' },
    };
    expect(itemsOf(typed, groups)).toEqual([
      {
        application: 'a',
        material: 'proof',
        copies: 0,
        originals: 0,
        supplementBy: '2019-10-10',
        note: '未盖章',
      },
    ]);
  });
  test('is searched by number, studio, unit and paper', () => {
    expect(found(groups, '').length).toBe(2);
    expect(found(groups, 'sj-0001')).toEqual([application]);
    expect(found(groups, '江汉')).toEqual([application]);
    expect(found(groups, '《proof》').map(({ rows }) => rows.length)).toEqual([1]);
    expect(found(groups, '没有')).toEqual([]);
  });
  test('knows its codes by number of the application or code of the body', () => {
    expect(
      markable({ bodyCode: 'shashi', groups })
        .map(({ key, number }) => [key, number])
        .slice(0, 2),
    ).toEqual([
      ['/summary', 'shashi'],
      ['a/form', '2019-SJ-0001'],
    ]);
  });
  test('says amounts in words', () => {
    const asked = { expected: { copies: 2, originals: 1 }, stamp: 'financeSeal', electronic: true } as const;
    expect(expectedWords(asked)).toBe('2 份，其中原件 1 份，盖财务章，含电子版');
    expect(expectedWords({ ...asked, expected: null })).toBe('');
    expect(shortWords({ missing: { copies: 1, originals: 1 } })).toBe('缺 1 份，缺原件 1 份');
    expect(shortWords({ missing: { copies: 0, originals: 0 } })).toBe('');
    expect([countWords({ copies: 2, originals: 1 }), countWords({ copies: 2, originals: 0 })]).toEqual([
      '2 份，其中原件 1 份',
      '2 份',
    ]);
  });
});

test('how paper and electronic file stand to the deadline', () => {
  const deadline = { title: '报送', due: '2019-09-30', printed: '9月30日24:00' };
  const filing = { receivedAt: '2019-10-05T01:00:00Z', late: false, paperOn: '2019-09-28' };
  const none = { filing: null, deadline, paperOn: null };
  expect(filingWords(none)).toContain('9月30日24:00以前送达的');
  expect(filingWords({ ...none, paperOn: '2019-09-28' })).toContain('仍算按时');
  expect(filingWords({ ...none, paperOn: '2019-10-01' })).toContain('晚于截止时间 9月30日24:00');
  expect(filingWords({ ...none, filing, paperOn: '2019-09-28' })).toBe(
    '电子版 2019年10月5日 09:00 报送（纸质件按期送达，算按时）；汇总表纸质件2019年9月28日送达。',
  );
  expect(filingWords({ ...none, filing: { ...filing, late: true } })).toContain('（逾期）');
});
