import { inviteBodies as contract } from '../../contract/invitations.ts';
import { bodyRole as role } from '../../core/access/invitable.ts';
import { expiryOf } from '../../core/invitation/invitationState.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { loadOpenCampaign, lockCampaign } from '../store/campaigns.ts';
import { circularReceiptsOf } from '../store/circularReceipts.ts';
import { bodiesWithoutOfficer, insertInvitations } from '../store/invitations.ts';
import { defineCommand } from './command.ts';

/** One link for every body for which nobody can sign in yet: to be printed or sent at the beginning of a year. */
export const inviteBodies = defineCommand({
  contract,
  action: 'inviteBody',
  load: async (tx, { campaign }, context) => {
    const open = await loadOpenCampaign(tx, context, campaign);
    if (!open.ok) return open;
    const { tenant } = context.actor;
    // Two presses at once would invite everybody twice.
    await lockCampaign(tx, tenant, campaign);
    const codes = open.change.programme.bodies.map(({ id }) => id);
    const rows = await circularReceiptsOf(tx, tenant, { campaign, codes, reach: { all: true } });
    const ids = rows.map(({ body }) => body);
    return allow({ subject: {}, bodies: await bodiesWithoutOfficer(tx, context, ids, role) });
  },
  decide: ({ bodies }, { days }, context) => {
    if (bodies.length === 0) return refuse('nobodyToInvite', {});
    const expiresAt = expiryOf(context.receivedAt, days);
    const rest = { role, unit: null, studio: null, nameHint: '', expiresAt };
    return allow(bodies.map((body) => ({ id: context.newId(), body, ...rest })));
  },
  save: async (tx, invitations, context) => {
    await insertInvitations(tx, context, invitations);
    return allow({ invitations: invitations.map(({ id }) => id) });
  },
  events: (invitations, _loaded, { campaign }) =>
    invitations.map(({ id, body }) => ({
      ...{ action: 'makeInvitation', subjectKind: 'invitation', subject: id, campaign },
      detail: { role, body },
    })),
});
