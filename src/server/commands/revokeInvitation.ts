import { revokeInvitation as contract } from '../../contract/invitations.ts';
import type { Action } from '../../core/access/actions.ts';
import { can } from '../../core/access/can.ts';
import { invitingAction } from '../../core/access/invitable.ts';
import { invitationState } from '../../core/invitation/invitationState.ts';
import { placeSubject } from '../../core/invitation/placeSubject.ts';
import { allow, refuse } from '../../core/refusals.ts';
import type { Context, Tx } from '../context.ts';
import { lockInvitation, markRevoked } from '../store/invitations.ts';
import { defineCommand } from './command.ts';

const unknown = refuse('notFound', { what: '个邀请' });

async function load(tx: Tx, { invitation: id }: { invitation: string }, context: Context) {
  const invitation = await lockInvitation(tx, context.actor.tenant, id);
  if (!invitation) return unknown;
  const action = invitingAction[invitation.role] as Action;
  const subject = placeSubject(invitation);
  // Somebody else's does not exist for the asker.
  return can(context.actor, action, subject).allowed ? allow({ subject, action, invitation }) : unknown;
}

/** Takes a link back before somebody uses it. Whoever may invite there may also take back. */
export const revokeInvitation = defineCommand({
  contract,
  action: ({ action }) => action,
  load,
  decide: ({ invitation }, _input, { receivedAt }) => {
    const state = invitationState(invitation, receivedAt);
    return state === 'open' ? allow(invitation) : refuse('invitationEnded', { state });
  },
  save: async (tx, { id }, context) => {
    await markRevoked(tx, context, id);
    return allow({});
  },
  events: ({ id, role }) => [
    { action: 'revokeInvitation', subjectKind: 'invitation', subject: id, detail: { role } },
  ],
});
