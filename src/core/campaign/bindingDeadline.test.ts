import { expect, test } from 'vitest';
import type { Deadline, Step } from '../programme/programme.ts';
import { bindingDeadline } from './bindingDeadline.ts';

const filing: Deadline = { id: 'f', title: '报送', binds: 'filing', due: '2019-09-30' };
const window: Deadline = { id: 's', title: '申报', binds: 'submission', due: '2019-06-05' };
const step = (filedAfter: boolean) => ({ id: 'a', actor: 'body', filedAfter }) as Step;

test.each([
  ['the filing where there is one', [window, filing], [step(true)], filing],
  ['never the units’ window while bodies file', [window], [step(true)], undefined],
  ['the window where nobody files', [window], [step(false)], window],
  ['nothing where nothing binds', [], [step(false)], undefined],
])('%s', (_what, deadlines, steps, expected) => {
  expect(bindingDeadline({ deadlines, steps })).toBe(expected);
});
