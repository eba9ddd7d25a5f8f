import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stateKinds } from '../application/state.ts';
import { type Action, actions } from './actions.ts';
import { allowedActions, bounds, can, possibleActions, type Subject } from './can.ts';
import { conflictingRoles } from './conflictingRoles.ts';
import { isWeakPassword } from './isWeakPassword.ts';
import { levels, ownSubject, permissionTable } from './permissionTable.ts';
import { type Actor, type Grant, type Role, roles } from './roles.ts';
import { scope } from './scope.ts';

const seeing = actions.filter((action) => action.startsWith('see') || action === 'exportList');
const administration: readonly Action[] = [
  'addUser',
  'disableUser',
  'resetPassword',
  'grantRole',
  'endGrant',
];
const changing = actions.filter((action) => !seeing.includes(action) && action !== 'changePassword');
const cases = [undefined, ...stateKinds].flatMap((state) =>
  [undefined, ...levels].map((level) => ({ ...(state && { state }), ...(level && { level }) })),
);
const allowedFor = (role: Role) =>
  permissionTable()
    .filter(({ cells }) => cells[role].kind !== 'never')
    .map(({ action }) => action);

/** One's own messages and address: nobody else's business, and no act of the campaign. */
const ownMail: readonly Action[] = ['seeMessages', 'openMessages', 'keepContactPoint', 'confirmAddress'];

describe('every action × role × state × level', () => {
  test.each(roles)('%s: nothing outside the own bounds', (role) => {
    const { actor } = ownSubject(role);
    const foreign: Subject = { body: 'other', unit: 'other', studio: 'other' };
    if (bounds[role] === 'tenant') return;
    for (const action of actions)
      for (const facts of cases) {
        expect(can(actor, action, { ...foreign, ...facts }).allowed, `${action}`).toBe(false);
        expect(can(actor, action, facts).allowed, `${action} of nobody`).toBe(false);
      }
  });

  test.each(['designated', 'declined', 'withdrawn'] as const)(
    '%s: nobody changes an application',
    (state) => {
      const acts: Action[] = [
        'saveAnswers',
        'submitApplication',
        'giveOpinion',
        'attachScan',
        'returnForCorrection',
        'declineApplication',
        'acceptApplication',
        'withdrawApplication',
        'attachEvidence',
        'removeEvidence',
      ];
      for (const role of roles)
        for (const action of acts)
          for (const level of [undefined, ...levels]) {
            const { actor, subject } = ownSubject(role);
            expect(can(actor, action, { ...subject, state, ...(level && { level }) }).allowed).toBe(false);
          }
    },
  );

  test('a level acts only on its own step; the levels above may act for it (代录), never below', () => {
    const may = (role: Role, level: (typeof levels)[number]) => {
      const { actor, subject } = ownSubject(role);
      return can(actor, 'giveOpinion', { ...subject, state: 'atStep', level }).allowed;
    };
    const table = (['hostUnion', 'bodyOfficer', 'cityOfficer'] as const).map((role) =>
      levels.map((l) => may(role, l)),
    );
    expect(table).toEqual([
      [true, false, false],
      [true, true, false],
      [true, true, true],
    ]);
  });

  test.each(['cityLeader', 'fundAuditor', 'logAuditor'] as const)('%s only reads', (role) => {
    const acts = allowedFor(role).filter((action) => changing.includes(action));
    expect(acts.filter((action) => !ownMail.includes(action))).toEqual([]);
  });

  test('the system administrator keeps accounts and decides nothing; nobody edits the log', () => {
    expect(allowedFor('systemAdministrator')).toEqual([
      'seeCampaign',
      'seeOrganisation',
      ...ownMail,
      ...['seeOutbox', 'retryDeliveries', 'keepWebhook', 'removeWebhook', 'testWebhook'],
      'seeUsers',
      'addUser',
      'disableUser',
      'resetPassword',
      'changePassword',
    ]);
    expect(allowedFor('securityAdministrator')).toEqual([
      'seeCampaign',
      'seeOrganisation',
      ...ownMail,
      'seeUsers',
      'changePassword',
      'grantRole',
      'endGrant',
    ]);
    const auditor = ['seeCampaign', 'seeOrganisation', ...ownMail, 'changePassword', 'seeLog'];
    expect(allowedFor('logAuditor')).toEqual(auditor);
    for (const role of roles.filter((one) => !one.endsWith('Administrator')))
      expect(allowedFor(role).filter((action) => administration.includes(action))).toEqual([]);
  });

  test('the refusal names the nearest miss', () => {
    const clerk = ownSubject('clerk');
    expect(can(clerk.actor, 'designate', clerk.subject)).toEqual({ allowed: false, reason: 'role' });
    expect(can(clerk.actor, 'saveAnswers', { unit: 'other', state: 'draft' })).toEqual({
      allowed: false,
      reason: 'bounds',
    });
    expect(can(clerk.actor, 'saveAnswers', { ...clerk.subject, state: 'filed' })).toEqual({
      allowed: false,
      reason: 'state',
    });
    const union = ownSubject('hostUnion');
    const atBody: Subject = { ...union.subject, state: 'atStep', level: 'body' };
    expect(can(union.actor, 'giveOpinion', atBody)).toEqual({ allowed: false, reason: 'level' });
  });
});

const id = fc.constantFrom('a', 'b', 'c');
const grant: fc.Arbitrary<Grant> = fc.record(
  { role: fc.constantFrom(...roles), body: id, unit: id, studio: id },
  { requiredKeys: ['role'] },
);
const actor: fc.Arbitrary<Actor> = fc
  .array(grant, { maxLength: 3 })
  .map((grants) => ({ user: 'u', tenant: 't', grants }));
const place = fc.record({ body: id, unit: id, studio: id });

describe('scope() sees what can() allows', () => {
  test('for every kind of person, action and place', () => {
    fc.assert(
      fc.property(actor, fc.constantFrom(...actions), place, (who, action, where) => {
        const reach = scope(who, action);
        const inScope =
          reach.all ||
          reach.bodies.includes(where.body) ||
          reach.units.includes(where.unit) ||
          reach.studios.includes(where.studio);
        const allowed = cases.some((facts) => can(who, action, { ...where, ...facts }).allowed);
        expect(inScope).toBe(allowed);
      }),
      { numRuns: 3000 },
    );
  });

  test('what is allowed on a subject is possible somewhere', () => {
    fc.assert(
      fc.property(actor, place, fc.constantFrom(...cases), (who, where, facts) => {
        const possible = possibleActions(who);
        expect(allowedActions(who, { ...where, ...facts }).filter((one) => !possible.includes(one))).toEqual(
          [],
        );
      }),
    );
  });
});

describe('三员', () => {
  test.each([
    [['systemAdministrator'], 'securityAdministrator', ['systemAdministrator']],
    [['cityOfficer', 'clerk'], 'logAuditor', ['cityOfficer', 'clerk']],
    [['logAuditor'], 'cityOfficer', ['logAuditor']],
    [['clerk', 'lead'], 'hostUnion', []],
    [['systemAdministrator'], 'systemAdministrator', []],
    [[], 'logAuditor', []],
    [['cityOfficer', 'clerk'], 'financeOfficer', ['cityOfficer']],
    [['fundAuditor'], 'financeOfficer', ['fundAuditor']],
    [['financeOfficer'], 'cityOfficer', ['financeOfficer']],
    [['cityOfficer'], 'fundAuditor', []],
  ] as const)('%j + %s', (held, asked, conflicts) => {
    expect(conflictingRoles(held, asked)).toEqual(conflicts);
  });
});

test.each([
  ['short1!', true],
  ['password123', true],
  ['Qwerty123456', true],
  ['aaaaaaaaaaaaaaa', true],
  ['zhangsan-2019', true],
  ['工坊工坊工坊工坊工坊', true],
  ['春风又绿江南岸明月', true],
  ['春风又绿江南岸明月何时', false],
  ['correct horse battery', false],
])('isWeakPassword %s %s', (password, weak) => {
  expect(isWeakPassword(password, 'zhangsan')).toBe(weak);
});
