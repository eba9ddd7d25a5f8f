import { receiptList as contract } from '../../contract/receipts.ts';
import { possibleActions } from '../../core/access/can.ts';
import { scope } from '../../core/access/scope.ts';
import { today } from '../../core/campaign/today.ts';
import { allow } from '../../core/refusals.ts';
import { bodiesOf } from '../store/bodies.ts';
import { loadCampaign } from '../store/campaigns.ts';
import { filedBodies } from '../store/intake.ts';
import { pileFigures, receivedFigures } from '../store/pileFigures.ts';
import { defineQuery } from './query.ts';

/** Every body of the asker's reach with its pile in figures: a fixed number of grouped statements. */
export const receiptList = defineQuery({
  contract,
  action: 'seeReceipts',
  answer: async (tx, input, context) => {
    const { actor } = context;
    const campaign = await loadCampaign(tx, context, input.campaign);
    if (!campaign.ok) return campaign;
    const reach = scope(actor, 'seeReceipts');
    const bodies = (await bodiesOf(tx, actor.tenant)).filter(
      ({ id }) => reach.all || reach.bodies.includes(id),
    );
    const { programme } = campaign.change;
    const piles = await pileFigures(tx, actor.tenant, input.campaign, programme);
    const pile = new Map(piles.map((one) => [one.body, one]));
    const received = await receivedFigures(tx, actor.tenant, input.campaign);
    const came = new Map(received.map((one) => [one.body, one]));
    const filed = new Map(
      (await filedBodies(tx, actor.tenant, input.campaign)).map((one) => [one.body, one]),
    );
    return allow({
      today: today(context.receivedAt, context.timeZone),
      bodies: bodies.map(({ id: body, name: bodyName, code: bodyCode }) => ({
        ...{ body, bodyName, bodyCode },
        filedAt: filed.get(body)?.filedAt.toISOString() ?? null,
        applications: pile.get(body)?.applications ?? 0,
        papers: pile.get(body)?.papers ?? 0,
        complete: pile.get(body)?.complete ?? 0,
        copies: came.get(body)?.copies ?? 0,
        originalsHere: came.get(body)?.originalsHere ?? 0,
        receipts: came.get(body)?.receipts ?? 0,
        lastDeliveredOn: came.get(body)?.lastDeliveredOn ?? null,
        supplementBy: came.get(body)?.supplementBy ?? null,
      })),
      allowed: possibleActions(actor),
    });
  },
});
