import { expect, test } from 'vitest';
import { openEntry, recordVisit } from './keepEntry.ts';

const entry = { id: 'a', version: 3, applied: false, dropped: false };
const codeOf = (answer: ReturnType<typeof openEntry | typeof recordVisit>) =>
  answer.ok ? 'allowed' : answer.refusal.code;

test.each([
  ['as it was seen', entry, 3, 'allowed'],
  ['seen by nobody', entry, undefined, 'allowed'],
  ['changed meanwhile', entry, 2, 'pipelineChanged'],
  ['an application already', { ...entry, applied: true }, 3, 'pipelineApplied'],
  ['taken off', { ...entry, dropped: true }, 3, 'notFound'],
])('an entry %s', (_name, one, basedOn, expected) => {
  expect(codeOf(openEntry(one, basedOn))).toBe(expected);
});

test.each([
  ['today', '2019-09-02', undefined, 'allowed'],
  ['yesterday, to be followed later', '2019-09-01', '2019-09-20', 'allowed'],
  ['tomorrow', '2019-09-03', undefined, 'visitInFuture'],
  ['to be followed before it was made', '2019-09-01', '2019-08-31', 'inputInvalid'],
])('a visit made %s (R17)', (_name, on, followUpBy, expected) => {
  expect(codeOf(recordVisit(on, followUpBy, '2019-09-02'))).toBe(expected);
});
