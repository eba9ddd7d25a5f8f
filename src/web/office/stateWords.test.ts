import { expect, test } from 'vitest';
import { someWords } from '../../../test/someWords.ts';
import { stateKinds } from '../../core/application/state.ts';
import { applicantStateWords, stateKindWords, stateWords } from './stateWords.ts';

const steps = [{ id: 'first', title: '所在单位意见', negative: '不同意' }];

test('a step is named as the programme names it', () => {
  expect(stateWords({ kind: 'atStep', step: 'first' }, someWords, steps)).toBe('待办：所在单位意见');
  expect(applicantStateWords({ kind: 'atStep', step: 'first' }, someWords, steps)).toBe(
    '正在办理：所在单位意见',
  );
  expect(applicantStateWords({ kind: 'filed' }, someWords)).toBe(stateWords({ kind: 'filed' }, someWords));
  expect(stateWords({ kind: 'returned', step: 'first' }, someWords, steps)).toBe(
    '需修改（由“所在单位意见”退回）',
  );
  expect(stateWords({ kind: 'declined', step: 'first' }, someWords, steps)).toBe('不同意');
});

test('an unknown step still gives words, never a code', () => {
  for (const kind of stateKinds) {
    expect(stateWords({ kind, step: 'x9' }, someWords, steps)).toMatch(/^[\u4e00-\u9fff，：]+$/);
    expect(stateKindWords(kind, someWords)).toMatch(/^[\u4e00-\u9fff]+$/);
  }
});
