import { expect, test } from 'vitest';
import { smallProgramme } from '../../../test/smallProgramme.ts';
import { packetPlan } from '../packet/packetPlan.ts';
import { Programme } from '../programme/programme.ts';
import { expectedPapers } from '../receipt/expectedPapers.ts';
import { notAsked } from './notAsked.ts';

const programme = Programme.parse(smallProgramme);
const of = (answers: Record<string, string>, track = 'main') =>
  notAsked(programme, { track, form: 'form', answers });

test.each<readonly [string, Record<string, string>, string[]]>([
  ['whose answers say so is asked', { level: 'high' }, []],
  ['another answer is not asked', { level: 'low' }, ['proof']],
  ['nothing answered is not asked', {}, ['proof']],
])('%s (F44)', (_what, answers, wanted) => {
  expect(of(answers)).toEqual(wanted);
});
test('a material of another track is no matter', () => {
  expect(of({}, 'other')).toEqual([]);
});

test('a packet and the pile at the desk leave out what is not asked', () => {
  const printed = {
    ...programme,
    materials: programme.materials.map((one) =>
      one.id === 'proof' ? { ...one, paper: 'details' as const } : one,
    ),
  };
  const application = { id: 'a', fileNumber: '1', studioName: '甲', track: 'main', state: 'filed' as const };
  const packed = (not?: string[]) =>
    packetPlan(
      printed,
      [
        {
          body: 'b',
          bodyName: '乙',
          sealedSummary: false,
          applications: [{ ...application, notAsked: not }],
        },
      ],
      {},
    ).map(({ material }) => material.id);
  expect([packed(), packed(['proof'])]).toEqual([['form-paper', 'proof'], ['form-paper']]);
  const piled = (not?: string[]) =>
    expectedPapers(programme, [{ id: 'a', track: 'main', due: true, notAsked: not }]).map(
      (one) => one.material,
    );
  expect([piled(), piled(['proof'])]).toEqual([['form-paper', 'proof'], ['form-paper']]);
});
