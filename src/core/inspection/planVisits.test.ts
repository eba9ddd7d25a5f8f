import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkRoute, keptReasons, type RouteFacts } from './checkRoute.ts';
import { proposeRoute } from './proposeRoute.ts';

const teams = [
  { id: 't1', title: '第一组', members: [{ user: 'u1', name: '甲' }] },
  { id: 't2', title: '第二组', members: [{ user: 'u2', name: '乙' }] },
  { id: 't3', title: '第三组', members: [] },
];
const facts: RouteFacts = {
  plan: { from: '2019-11-18', to: '2019-11-29', closed: false },
  teams,
  conflicts: [{ user: 'u1', application: 'a1' }],
  busy: [{ user: 'u2', name: '乙', team: 't9', on: '2019-11-20' }],
};
const visit = { application: 'a2', studioName: '某室', team: 't1', on: '2019-11-20', reason: undefined };

test.each([
  [{}, {}, 'allowed'],
  [{ on: '2019-11-30' }, {}, 'visitOutsidePlan'],
  [{ team: 't3' }, {}, 'teamWithoutPeople'],
  [{ team: 't7' }, {}, 'notFound'],
  [{ team: 't2' }, {}, 'inspectorTwice'],
  [{ application: 'a1' }, {}, 'inspectorConflict'],
  [{ application: 'a1', reason: '别无他人' }, {}, 'allowed'],
  [{ application: 'a1', reason: ' ' }, {}, 'inspectorConflict'],
  [{}, { plan: { ...facts.plan, closed: true } }, 'inspectionPlanClosed'],
])('the conflict rule and the days: %o', (change, more, expected) => {
  const answer = checkRoute({ ...facts, ...more }, [{ ...visit, ...change }]);
  expect(answer.ok ? 'allowed' : answer.refusal.code).toBe(expected);
});

test('a reason is kept only where it was needed', () => {
  const reason = '别无他人';
  const wanted = [
    { ...visit, reason },
    { ...visit, application: 'a1', reason },
  ];
  expect(keptReasons(facts, wanted)).toEqual([null, reason]);
});

test('a proposed route is one that may be planned: within the days, nobody where they should keep away, even, stable', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ body: fc.integer({ min: 0, max: 3 }), away: fc.subarray(['u1', 'u2']) }), {
        maxLength: 30,
      }),
      (made) => {
        const studios = made.map(({ body, away }, at) => ({ application: `a${at}`, body: `b${body}`, away }));
        const frame = {
          ...{ days: ['2019-11-18', '2019-11-19', '2019-11-22'], perDay: 4 },
          teams: teams.slice(0, 2).map(({ id, members }) => ({ id, users: members.map(({ user }) => user) })),
        };
        const route = proposeRoute(studios, frame);
        expect(proposeRoute(studios.toReversed(), frame)).toEqual(route);
        expect(new Set(route.map(({ application }) => application)).size).toBe(route.length);
        const conflicts = studios.flatMap(({ application, away }) =>
          away.map((user) => ({ application, user })),
        );
        const wanted = route.map((one) => ({ ...one, studioName: '', reason: undefined }));
        expect(checkRoute({ ...facts, conflicts, busy: [] }, wanted).ok).toBe(true);
        expect(route.every(({ on }) => frame.days.includes(on))).toBe(true);
      },
    ),
  );
});
