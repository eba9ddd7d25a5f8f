import { expect, test } from 'vitest';
import { currentCampaign } from './currentCampaign.ts';

const of = (year: number, open = true) => ({ id: `${year}`, year, open });

test.each([
  ['this year’s, though the next is open too', [of(2020), of(2019), of(2018, false)], '2019'],
  ['last year’s while this year’s is not there', [of(2018)], '2018'],
  ['the nearest where all lie ahead', [of(2022), of(2021)], '2021'],
  ['the latest where none is open', [of(2017, false), of(2018, false)], '2018'],
  ['none', [], undefined],
])('%s', (_name, campaigns, expected) => {
  expect(currentCampaign(campaigns, 2019)).toBe(expected);
});
