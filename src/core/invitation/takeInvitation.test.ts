import { describe, expect, test } from 'vitest';
import { invitableRoles, invitingAction } from '../access/invitable.ts';
import { permissionTable } from '../access/permissionTable.ts';
import { type Role, roles } from '../access/roles.ts';
import { expiryOf, invitationState } from './invitationState.ts';
import { openInvitation, takeAnotherRole, takeWithAccount } from './takeInvitation.ts';

const titles = Object.fromEntries(roles.map((role) => [role, role])) as { [R in Role]: string };
const made = new Date('2019-05-09T01:00:00Z');
const invitation = {
  role: 'clerk' as const,
  expiresAt: expiryOf(made, 14),
  usedAt: null,
  revokedAt: null,
};
const end = new Date('2019-05-23T01:00:00Z');

test('open for fourteen days to the moment; used and revoked are said before expired', () => {
  const justBefore = new Date(end.getTime() - 1);
  expect(invitationState(invitation, justBefore)).toBe('open');
  expect(invitationState(invitation, end)).toBe('expired');
  expect(invitationState({ ...invitation, usedAt: made }, end)).toBe('used');
  expect(invitationState({ ...invitation, revokedAt: made }, end)).toBe('revoked');
});

describe('whoever has the link learns only whether it works', () => {
  test.each([
    [undefined, made],
    [invitation, end],
    [{ ...invitation, usedAt: made }, made],
    [{ ...invitation, revokedAt: made }, made],
  ])('%#', (which, now) => {
    expect(openInvitation(which, now)).toEqual({
      ok: false,
      refusal: { code: 'invitationInvalid', params: {} },
    });
  });
});

test('a weak password is refused before anything is written', () => {
  const typed = { userName: 'zhang', password: '12345678' };
  expect(takeWithAccount(invitation, typed, made)).toMatchObject({ refusal: { code: 'passwordWeak' } });
  expect(takeWithAccount(invitation, { ...typed, password: '一句好记的话 2019' }, made).ok).toBe(true);
});

test('conflicts of duty are refused, and the role that is held there already', () => {
  const take = (held: Parameters<typeof takeAnotherRole>[1]) =>
    takeAnotherRole(invitation, held, { now: made, titles });
  expect(take({ roles: ['lead'], sameThere: false }).ok).toBe(true);
  expect(take({ roles: ['clerk'], sameThere: true })).toMatchObject({ refusal: { code: 'roleHeld' } });
  expect(take({ roles: ['logAuditor'], sameThere: false })).toMatchObject({
    refusal: { code: 'roleConflict', params: { roles: ['logAuditor', 'clerk'] } },
  });
});

test('the city invites bodies, bodies their units, units their people; nobody an administrator or the city', () => {
  expect(invitableRoles).toEqual([
    ...['clerk', 'lead', 'apprentice', 'hrHelper', 'financeHelper', 'hostUnion', 'bodyOfficer'],
  ]);
  const may = (action: string) =>
    Object.entries(permissionTable().find((row) => row.action === action)!.cells)
      .filter(([, cell]) => cell.kind === 'always')
      .map(([role]) => role);
  expect(
    [invitingAction.bodyOfficer, invitingAction.clerk, invitingAction.apprentice].map((one) => may(one!)),
  ).toEqual([['cityOfficer'], ['bodyOfficer', 'cityOfficer'], ['clerk', 'bodyOfficer', 'cityOfficer']]);
});
