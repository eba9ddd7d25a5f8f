import { expect, test } from 'vitest';
import type { Deadline, Programme, Step } from '../programme/programme.ts';
import { submissionDeadline } from './submissionDeadline.ts';

const filing: Deadline = { id: 'f', title: '报送', binds: 'filing', due: '2019-09-30' };
const window: Deadline = {
  id: 's',
  title: '申报',
  binds: 'submission',
  opens: '2019-05-06',
  due: '2019-06-05',
};
const step = (actor: Step['actor'], filedAfter = false) => ({ id: actor, actor, filedAfter }) as Step;
const filed = [step('hostUnion'), step('body', true), step('city')];
const online = [step('body'), step('city')];

test.each<[string, Deadline[], Step[], Deadline | undefined]>([
  ['what is filed is bound by the filing', [filing], filed, filing],
  ['or by a date of its own', [filing, window], filed, window],
  ['without a filing the window binds', [window], online, window],
  ['but never the date of a filing that does not happen', [filing], online, undefined],
  ['what a body decides alone is bound by nothing', [filing, window], [step('body')], undefined],
])('%s', (_what, deadlines, steps, expected) => {
  expect(submissionDeadline({ deadlines } as Programme, steps)).toBe(expected);
});
