import { describe, expect, it } from 'vitest';
import { sampleSheet } from '../../../test/sampleSheet.ts';
import { circularPlace } from './circularPlace.ts';
import { circularWords } from './lint/circular.ts';
import type { Programme } from './programme.ts';

const sample = sampleSheet([], {}).programme;
const programme: Programme = {
  ...sample,
  deadlines: [
    {
      id: 'filing',
      title: '报送',
      binds: 'filing',
      opens: '2019-05-08',
      due: '2019-09-30',
      receiver: '某部',
    },
    { id: 'next', title: '明年', binds: 'information', due: '2020-01-05' },
  ],
  phases: [{ id: 'first', title: '第一阶段', from: '2019-05-01', to: '2019-05-31', tasks: '部署' }],
  materials: [{ id: 'details', title: '材料', tracks: ['track'], copies: 2, electronic: true }],
};

describe('places of the circular', () => {
  it.each([
    ['year', '2019'],
    ['quota.all', '3'],
    ['opens.filing', '5月8日'],
    ['due.filing', '9月30日'],
    ['due.next', '2020年1月5日'],
    ['receiver.filing', '某部'],
    ['phase.first', '第一阶段'],
    ['tasks.first', '部署'],
    ['copies.details', '两'],
    ['contact.phone', '000'],
  ])('%s is %s', (place, text) => {
    expect(circularPlace(programme, place)).toBe(text);
  });

  it.each([
    'quota.none',
    'due.none',
    'toName.track',
    'reference.0',
    'contact.constructor',
    'constructor.x',
    '',
  ])('“%s” is nothing of this programme', (place) => {
    expect(circularPlace(programme, place)).toBeUndefined();
  });

  it('lint names an unknown place, a title that breaks otherwise, an annex without layout, an empty paragraph', () => {
    const circular = {
      ...programme.circular,
      titleLines: ['通', '告'],
      annexes: ['1、表'],
      annexLayouts: ['none', 'nothing'],
      body: [{ text: '共{quota.none}个' }, { level: 1 as const }],
    };
    const messages = circularWords({ ...programme, circular }).map(({ message }) => message);
    expect(messages).toEqual([
      '“{quota.none}”在方案里没有对应的内容，请改正或写成文字',
      '这一段没有文字，请写上或删去',
      '各行连起来与标题不同，请改成一致',
      '没有名为“none”的版式，请补上或改正拼写',
      '没有名为“nothing”的版式，请补上或改正拼写',
      '附件有 1 个，版式有 2 个，请一一对应',
    ]);
    expect(circularWords(programme)).toEqual([]);
  });
});
