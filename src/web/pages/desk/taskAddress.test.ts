import { expect, test } from 'vitest';
import { taskAddress } from './taskAddress.ts';

test.each([
  ['giveOpinion', 'a1', '/applications/$application/review'],
  ['supplySeal', 'a1', '/applications/$application/review'],
  ['continueDraft', 'a1', '/applications/$application'],
  ['confirmAsLead', 'a1', '/applications/$application/confirm'],
  ['file', null, '/filing'],
  ['designate', 'a1', '/designation'],
])('%s of %s is done at %s', (kind, application, to) => {
  expect(taskAddress({ kind, application }).to).toBe(to);
});
