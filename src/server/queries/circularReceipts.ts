import { circularReceipts as contract } from '../../contract/circulars.ts';
import { possibleActions } from '../../core/access/can.ts';
import { scope } from '../../core/access/scope.ts';
import { today } from '../../core/campaign/today.ts';
import { allow } from '../../core/refusals.ts';
import { loadCampaign } from '../store/campaigns.ts';
import { circularReceiptsOf } from '../store/circularReceipts.ts';
import { defineQuery } from './query.ts';

const acts = ['confirmCircular', 'recordConfirmation'];

/** Who got the circular, opened it and confirmed it: all bodies for the city, the own ones for a body (F3, R15). */
export const circularReceipts = defineQuery({
  contract,
  action: 'seeConfirmations',
  answer: async (tx, { campaign }, context) => {
    const { actor, receivedAt, timeZone } = context;
    const found = await loadCampaign(tx, context, campaign);
    if (!found.ok) return found;
    const codes = found.change.programme.bodies.map(({ id }) => id);
    const reach = scope(actor, 'seeConfirmations');
    const rows = await circularReceiptsOf(tx, actor.tenant, { campaign, codes, reach });
    const count = (which: (row: (typeof rows)[number]) => boolean) => rows.filter(which).length;
    return allow({
      today: today(receivedAt, timeZone),
      rows: rows.map((row) => ({
        ...row,
        sentAt: row.sentAt.toISOString(),
        openedAt: row.openedAt?.toISOString() ?? null,
        confirmedAt: row.confirmedAt?.toISOString() ?? null,
      })),
      counts: {
        sent: rows.length,
        opened: count(({ openedAt }) => openedAt !== null),
        confirmed: count(({ how }) => how !== null),
        online: count(({ how }) => how === 'online'),
        phone: count(({ how }) => how === 'phone'),
      },
      // A year that is over only shows.
      allowed: found.change.closed ? [] : possibleActions(actor).filter((action) => acts.includes(action)),
    });
  },
});
