import { expect, test } from 'vitest';
import { type Campaign, inOrder } from './useCampaign.ts';

const year = (of: number, closedAt: string | null): Campaign => ({
  ...{ id: String(of), title: `${of}`, year: of, revision: '', programme: '' },
  ...{ closedAt, current: false },
});

test('open years stand before closed ones, newest first', () => {
  const closed = '2020-01-01T00:00:00Z';
  const order = inOrder([year(2018, closed), year(2019, null), year(2021, closed), year(2020, null)]);
  expect(order.map(({ year: of }) => of)).toEqual([2020, 2019, 2021, 2018]);
});
