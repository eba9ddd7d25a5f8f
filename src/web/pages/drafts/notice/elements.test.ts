import { expect, test } from 'vitest';
import { draftSteps } from '../../../../core/draft/draftSteps.ts';
import type { Reading } from '../../../../core/notice/reading.ts';
import { elementsOf } from './elements.ts';

const passages = [{ block: 1, text: '原文' }];
const reading: Reading = {
  title: { value: '关于某事的通知', confidence: 'sure', passages },
  year: { value: 2020, confidence: 'unsure', passages, note: '正文里有两个年份' },
  number: { value: null, confidence: 'likely', passages: [] },
  bodies: [],
  counts: [{ value: { what: 'name', label: '某工作室', count: 40 }, confidence: 'likely', passages }],
  phases: [],
  deadlines: [
    {
      value: { title: '报送', due: '2020-09-30', receiver: '某部', binds: 'filing' },
      confidence: 'sure',
      passages,
    },
    { value: { title: '受理', rolling: true, binds: 'submission' }, confidence: 'sure', passages },
  ],
  materials: [{ value: { title: '汇总表', copies: 2, electronic: true }, confidence: 'sure', passages }],
  standards: [],
  forms: [],
  references: [],
  annexes: [],
  notUnderstood: [],
};

test('the unsure comes first, with its remark', () => {
  expect(elementsOf('basics', reading).map(({ value, confidence }) => [value, confidence])).toEqual([
    ['2020年', 'unsure'],
    ['某工作室40个', 'likely'],
    ['关于某事的通知', 'sure'],
  ]);
  expect(elementsOf('basics', reading)[0]?.note).toBe('正文里有两个年份');
});

test('every step has its words', () => {
  const words = Object.fromEntries(
    draftSteps.map((step) => [step, elementsOf(step, reading).map(({ value }) => value)]),
  );
  expect(words).toMatchObject({
    bodies: [],
    quota: [],
    calendar: ['报送，2020年9月30日前，报送至某部', '受理，常年受理'],
    forms: ['汇总表，一式 2 份，含电子版'],
    circular: ['没有文号'],
  });
});
