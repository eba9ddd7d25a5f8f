import { invitationList as contract } from '../../contract/invitations.ts';
import { roleTitles } from '../../contract/roleTitles.zh.ts';
import type { Action } from '../../core/access/actions.ts';
import { can, possibleActions } from '../../core/access/can.ts';
import { bodyRole, invitableIn, invitableRoles, invitingAction } from '../../core/access/invitable.ts';
import { scope } from '../../core/access/scope.ts';
import { invitationState } from '../../core/invitation/invitationState.ts';
import { placeSubject } from '../../core/invitation/placeSubject.ts';
import { allow } from '../../core/refusals.ts';
import type { Context, Tx } from '../context.ts';
import { loadCampaign } from '../store/campaigns.ts';
import { circularReceiptsOf } from '../store/circularReceipts.ts';
import {
  bodiesWithoutOfficer,
  invitationsWithin,
  type ShownInvitation,
  studiosWithin,
} from '../store/invitations.ts';
import { wordsAbout } from '../words.ts';
import { defineQuery } from './query.ts';

const MOST = 500;
const MOST_STUDIOS = 2000;

/** Bodies that nobody can sign in for and that wait for no invitation. */
async function bodiesWithout(tx: Tx, context: Context, campaign: string | undefined) {
  if (campaign === undefined || !possibleActions(context.actor).includes('inviteBody')) return allow(null);
  const found = await loadCampaign(tx, context, campaign);
  if (!found.ok) return found;
  const { tenant } = context.actor;
  const codes = found.change.programme.bodies.map(({ id }) => id);
  const rows = await circularReceiptsOf(tx, tenant, { campaign, codes, reach: { all: true } });
  const ids = rows.map(({ body }) => body);
  const without = new Set(await bodiesWithoutOfficer(tx, context, ids, bodyRole));
  return allow(rows.filter(({ body }) => without.has(body)).map(({ body, name }) => ({ id: body, name })));
}

function rowOf(invitation: ShownInvitation, now: Date, titles: ReturnType<typeof roleTitles>) {
  const { id, role, expiresAt, madeAt, usedAt, ...rest } = invitation;
  const { bodyName, unitName, studioName, nameHint, madeBy, usedBy } = rest;
  const state = invitationState(invitation, now);
  return {
    ...{ invitation: id, role, roleTitle: titles[role], state },
    ...{ bodyName, unitName, studioName, nameHint, madeBy, usedBy },
    ...{ madeAt: madeAt.toISOString(), expiresAt: expiresAt.toISOString() },
    usedAt: usedAt?.toISOString() ?? null,
    allowed: state === 'open' ? ['revokeInvitation', 'invitationLink'] : [],
  };
}

/** The invitations that somebody may make and take back, newest first, with what a new one can be. */
export const invitationList = defineQuery({
  contract,
  action: 'seeInvitations',
  answer: async (tx, { campaign }, context) => {
    const { actor, receivedAt } = context;
    const without = await bodiesWithout(tx, context, campaign);
    if (!without.ok) return without;
    const titles = roleTitles(await wordsAbout(tx, context, { campaign }));
    const reach = scope(actor, 'seeInvitations');
    const rows = await invitationsWithin(tx, actor.tenant, reach, MOST + 1);
    const own = rows.filter(
      (row) => can(actor, invitingAction[row.role] as Action, placeSubject(row)).allowed,
    );
    const possible = possibleActions(actor);
    const year = campaign === undefined ? undefined : await loadCampaign(tx, context, campaign);
    const offered = year?.ok ? invitableIn(year.change.programme.steps) : invitableRoles;
    const roles = offered.filter((role) => possible.includes(invitingAction[role] as Action));
    return allow({
      invitations: own.slice(0, MOST).map((row) => rowOf(row, receivedAt, titles)),
      more: rows.length > MOST,
      roles: roles.map((role) => ({ role, title: titles[role] })),
      studios: await studiosWithin(tx, actor.tenant, scope(actor, 'inviteMember'), MOST_STUDIOS),
      bodiesWithout: without.change,
    });
  },
});
