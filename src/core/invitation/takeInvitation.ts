import { conflictingRoles } from '../access/conflictingRoles.ts';
import { isWeakPassword } from '../access/isWeakPassword.ts';
import type { Role } from '../access/roles.ts';
import { allow, type Decision, refuse } from '../refusals.ts';
import { type InvitationFacts, invitationState } from './invitationState.ts';

/** An invitation as it is opened by whoever has its link. */
export interface OpenedInvitation extends InvitationFacts {
  readonly role: Role;
}

/** Whether the link still leads anywhere. Why not is not told: whoever has an old link learns nothing from it. */
export function openInvitation(
  invitation: OpenedInvitation | undefined,
  now: Date,
): Decision<OpenedInvitation> {
  const open = invitation !== undefined && invitationState(invitation, now) === 'open';
  return open ? allow(invitation) : refuse('invitationInvalid', {});
}

/** Somebody new: an account of their own. */
export function takeWithAccount(
  invitation: OpenedInvitation | undefined,
  { userName, password }: { readonly userName: string; readonly password: string },
  now: Date,
): Decision<OpenedInvitation> {
  const open = openInvitation(invitation, now);
  if (!open.ok) return open;
  return isWeakPassword(password, userName) ? refuse('passwordWeak', {}) : open;
}

/** Somebody who has an account takes one more role, unless duties conflict or they hold it there already. */
export function takeAnotherRole(
  invitation: OpenedInvitation | undefined,
  held: { readonly roles: readonly Role[]; readonly sameThere: boolean },
  { now, titles }: { readonly now: Date; readonly titles: { readonly [R in Role]: string } },
): Decision<OpenedInvitation> {
  const open = openInvitation(invitation, now);
  if (!open.ok) return open;
  const { role } = open.change;
  if (held.sameThere) return refuse('roleHeld', { role: titles[role] });
  const conflicts = conflictingRoles(held.roles, role);
  return conflicts.length > 0
    ? refuse('roleConflict', { roles: [...conflicts, role].map((one) => titles[one]) })
    : open;
}
