import { expect, test } from 'vitest';
import { adviceDue, type Entry, filterInput } from './pipeline.ts';

test('a blank part of the address is not asked for', () => {
  expect(filterInput('c', { body: '', year: '2020', progress: 'building' })).toEqual({
    campaign: 'c',
    year: 2020,
    progress: 'building',
  });
});

test('only the last visit’s day counts, and only while it is no application', () => {
  const visit = (followUpBy: string | null) => ({
    on: '2019-06-01',
    visitors: '',
    found: '',
    advice: '',
    followUpBy,
  });
  const entry = (visits: Entry['visits'], application: string | null = null) =>
    ({ visits, application }) as Entry;
  expect(adviceDue(entry([visit('2019-09-01')]), '2019-09-02')).toBe('2019-09-01');
  expect(adviceDue(entry([visit('2019-09-03')]), '2019-09-02')).toBeUndefined();
  expect(adviceDue(entry([visit(null), visit('2019-08-01')]), '2019-09-02')).toBeUndefined();
  expect(adviceDue(entry([visit('2019-09-01')], 'a'), '2019-09-02')).toBeUndefined();
});
