import type { z } from 'zod';
import { makeInvitation as contract } from '../../contract/invitations.ts';
import type { Action } from '../../core/access/actions.ts';
import { bounds, can, possibleActions } from '../../core/access/can.ts';
import { invitingAction } from '../../core/access/invitable.ts';
import { today } from '../../core/campaign/today.ts';
import { expiryOf } from '../../core/invitation/invitationState.ts';
import { allow, refuse } from '../../core/refusals.ts';
import type { Context, Tx } from '../context.ts';
import { insertInvitations } from '../store/invitations.ts';
import { insertStudio } from '../store/studios.ts';
import { insertUnit } from '../store/units.ts';
import { defineCommand } from './command.ts';
import { findPlace } from './invitedPlace.ts';

async function load(tx: Tx, input: z.output<typeof contract.input>, context: Context) {
  const action = invitingAction[input.role] as Action;
  // Who may never invite there learns nothing of what is there.
  if (!possibleActions(context.actor).includes(action)) return refuse('notAllowed', { reason: 'role' });
  const bound = bounds[input.role] as keyof typeof findPlace;
  const place = await findPlace[bound](tx, input, context, input.role);
  if (!place.ok) return place;
  const { body, unit, studio } = place.change;
  const subject = { body, ...(unit ? { unit } : {}), ...(studio ? { studio } : {}) };
  // A place of somebody else does not exist for the asker.
  const permission = can(context.actor, action, subject);
  if (!permission.allowed && permission.reason === 'bounds') return refuse('notFound', { what: '个单位' });
  return allow({ subject, action, place: place.change });
}

/** Invites one person to one role: city → bodies → units → their people (core/access/invitable.ts). */
export const makeInvitation = defineCommand({
  contract,
  action: ({ action }) => action,
  load,
  decide: ({ place }, { role, nameHint, days }, context) => {
    const { body, unit, studio } = place;
    const expiresAt = expiryOf(context.receivedAt, days);
    return allow({ id: context.newId(), role, body, unit, studio, nameHint, expiresAt });
  },
  save: async (tx, invitation, context, { place: { newUnit, newStudio } }) => {
    if (newUnit) await insertUnit(tx, context, newUnit, today(context.receivedAt, context.timeZone));
    if (newStudio) await insertStudio(tx, context, newStudio);
    await insertInvitations(tx, context, [invitation]);
    return allow({ invitation: invitation.id, expiresAt: invitation.expiresAt.toISOString() });
  },
  events: ({ id, role, body, unit, studio }, { place: { newUnit, newStudio } }) => [
    {
      action: 'makeInvitation',
      subjectKind: 'invitation',
      subject: id,
      detail: {
        role,
        body,
        unit,
        studio,
        newUnit: newUnit !== undefined,
        newStudio: newStudio !== undefined,
      },
    },
  ],
});
