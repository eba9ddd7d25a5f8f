import { expect, test } from 'vitest';
import { type Loose, saidOf } from '../../../../test/smallProgramme.ts';

const ofTrack = '类别 工作室 (main)';
/** The small programme with its only track turned towards the level above, and nothing wrong in it. */
const goingUp = (p: Loose) => {
  p.deadlines.push({ id: 'above', title: '上报', binds: 'information', due: '2026-08-10' });
  p.steps[0].filedAfter = undefined;
  p.listRules = undefined;
  p.acceptance = undefined;
  const of = { kind: 'upward', level: 'province', deadline: 'above', designatedBy: 'above' };
  Object.assign(p.tracks[0], { ...of, inspection: undefined, outcomes: undefined });
};
const then = (change: (p: Loose) => unknown) => (p: Loose) => {
  goingUp(p);
  change(p);
};
const track = (change: object) => then((p) => Object.assign(p.tracks[0], change));

test('a track of the level above is fine', () => {
  expect(saidOf(goingUp).filter((one) => one.includes(ofTrack))).toEqual([]);
});

test.each<[string, (p: Loose) => unknown, string]>([
  ['no date of its own', track({ deadline: undefined }), '没有自己的期限'],
  ['an unknown date', track({ deadline: 'none' }), '没有名为“none”的期限'],
  ['the date of the filing', track({ deadline: 'filing' }), '管的是本级的报送'],
  ['no level', track({ level: undefined }), '没有写报到哪一级'],
  ['named by the city', track({ designatedBy: 'city' }), '由上级评定。请把“由谁决定”改为上级'],
  [
    'filed with the others',
    then((p) => Object.assign(p.steps[0], { filedAfter: true })),
    '向上推荐的不随本级报送',
  ],
  [
    'nobody sends it',
    then((p) => Object.assign(p.steps[1], { actor: 'body' })),
    '最后一个步骤要由主管工会办理',
  ],
  ['inspected here', track({ inspection: true }), '不由本级检查验收'],
  [
    'a plaque of ours',
    track({ outcomes: { plaque: { text: '{title}', gate: 'designation' } } }),
    '牌匾和经费由上级给',
  ],
  ['no number', track({ takes: [] }), '没有写最多报几个'],
  [
    'an own date elsewhere',
    (p) => Object.assign(p.tracks[0], { deadline: 'filing' }),
    '只有向上推荐的类别有自己的期限',
  ],
  [
    'a level elsewhere',
    (p) => Object.assign(p.tracks[0], { level: 'nation' }),
    '只有向上推荐的类别写报到哪一级',
  ],
  [
    'named above elsewhere',
    (p) => Object.assign(p.tracks[0], { designatedBy: 'above' }),
    '种类要是“向上推荐”',
  ],
])('%s', (_what, change, sentence) => {
  expect(
    saidOf(change)
      .filter((one) => one.includes(ofTrack))
      .join('\n'),
  ).toContain(sentence);
});
