import { expect, test } from 'vitest';
import { flatAnswers } from './flatAnswers.ts';
import { momentIn } from './momentIn.ts';

test('answers as a person writes them become paths, lists of rows first', () => {
  const written = {
    hostUnit: '甲公司',
    studioType: ['tackling', 'other'],
    'studioType.other': '窗口服务',
    members: [
      { name: '张三', title: '' },
      { name: '李四', title: '' },
    ],
    benefit: { '2018': { revenue: '12.5' } },
  };
  expect(Object.entries(flatAnswers(written))).toEqual([
    ['studioType', ['tackling', 'other']],
    ['members', ['r1', 'r2']],
    ['hostUnit', '甲公司'],
    ['studioType.other', '窗口服务'],
    ['members.r1.name', '张三'],
    ['members.r2.name', '李四'],
    ['benefit.2018.revenue', '12.5'],
  ]);
});

test('a time of the story is read on the clock of the city', () => {
  expect(momentIn('2019-10-10T09:00', 'Asia/Shanghai').toISOString()).toBe('2019-10-10T01:00:00.000Z');
  expect(momentIn('2019-01-01T00:30', 'Europe/Berlin').toISOString()).toBe('2018-12-31T23:30:00.000Z');
});
