import { describe, expect, test } from 'vitest';
import { shippedProgramme } from '../../../test/builders.ts';
import type { SummaryRow } from '../filing/filing.ts';
import { packetOrder } from './packetOrder.ts';
import { type PacketApplication, type PacketOptions, packetPlan } from './packetPlan.ts';

const programme = await shippedProgramme();
const one = (id: string, track: string): PacketApplication => {
  return { id, fileNumber: `2019-${id}`, studioName: id, track, state: 'filed' };
};
const [a, b, c] = [one('a', 'standard'), one('b', 'demonstration'), one('c', 'standard')];

function plan(options: PacketOptions = {}, sealedSummary = true) {
  const bodies = [
    { body: 'x', bodyName: '甲县', applications: [b, a], sealedSummary },
    { body: 'y', bodyName: '乙县', applications: [], sealedSummary },
  ];
  return packetPlan(programme, bodies, options).map(
    ({ application, material, copies }) => `${application?.id ?? '-'} ${material.id} ${copies}`,
  );
}

describe('what lies in a packet (F15, F44)', () => {
  test('the summary on top, then each application with its printed materials and copies', () => {
    expect(plan()).toEqual([
      '- summary 2',
      'b demonstration-form 2',
      'b details 2',
      'a standard-form 2',
      'a details 2',
    ]);
  });

  test.each<[string, PacketOptions, boolean, string[]]>([
    [
      'one copy of one material',
      { oneCopy: true, materials: ['details'] },
      true,
      ['b details 1', 'a details 1'],
    ],
    ['to be sealed', { sealPagesOnly: true }, true, ['b demonstration-form 2', 'a standard-form 2']],
    [
      'to be sealed, the summary too while it is not',
      { sealPagesOnly: true, oneCopy: true },
      false,
      ['- summary 1', 'b demonstration-form 1', 'a standard-form 1'],
    ],
    ['what comes as paper is not printed', { materials: ['benefit-proof'] }, true, []],
  ])('%s', (_what, options, sealed, expected) => {
    expect(plan(options, sealed)).toEqual(expected);
  });
});

test('the order of the filed summary, then what joined: by track and number', () => {
  const filed = [{ application: 'c' }] as SummaryRow[];
  expect(packetOrder(programme, filed, [a, b, c]).map(({ id }) => id)).toEqual(['c', 'b', 'a']);
  expect(packetOrder(programme, [], [c, a, b]).map(({ id }) => id)).toEqual(['b', 'a', 'c']);
});
