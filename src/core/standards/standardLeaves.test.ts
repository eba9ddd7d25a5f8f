import { expect, test } from 'vitest';
import { shippedProgramme } from '../../../test/builders.ts';
import { standardLeaves, standardOf } from './standardLeaves.ts';

test('六有 of the notice: 3+5+4 items of the place, four systems with three states each (R71, R72)', async () => {
  const programme = await shippedProgramme();
  const standard = standardOf(programme, programme.tracks[0]!)!;
  const leaves = standardLeaves(standard);
  const under = (head: string) => leaves.filter(({ heads }) => heads[0] === head);
  expect(under('有场所').map(({ heads }) => heads[1])).toEqual([
    ...Array(3).fill('固定场所'),
    ...Array(5).fill('规范性标志'),
    ...Array(4).fill('必要的设备'),
  ]);
  expect(under('有制度').map(({ item }) => item.states?.length)).toEqual([3, 3, 3, 3]);
});

test('a track has its own standard, the first one, or none', async () => {
  const { standards } = await shippedProgramme();
  expect(standardOf({ standards }, {})?.id).toBe(standards[0]!.id);
  expect(standardOf({ standards }, { standard: 'unknown' })).toBeUndefined();
  expect(standardOf({ standards: [] }, {})).toBeUndefined();
});
