import { bodyAllocation as contract } from '../../contract/allocations.ts';
import { can } from '../../core/access/can.ts';
import { allow } from '../../core/refusals.ts';
import { bodyDue, rowToPart } from '../rowToPart.ts';
import { allocatedUnits, allocationHistory, currentAllocation } from '../store/allocations.ts';
import { askedBody, loadAskedBody } from '../store/bodies.ts';
import { loadCampaign } from '../store/campaigns.ts';
import { defineQuery } from './query.ts';

/** The table in which a body parts its places, with what its units have done beside it (F6). */
export const bodyAllocation = defineQuery({
  contract,
  action: 'seeQuota',
  subject: async (_tx, { body }, { actor }) => askedBody(actor, body),
  answer: async (tx, input, context) => {
    const { tenant } = context.actor;
    const campaign = await loadCampaign(tx, context, input.campaign);
    if (!campaign.ok) return campaign;
    const asked = await loadAskedBody(tx, context, input.body);
    if (!asked.ok) return asked;
    const { id: body, name: bodyName } = asked.change;
    const whose = { campaign: input.campaign, body };
    const current = await currentAllocation(tx, tenant, whose);
    const { tiers } = await rowToPart(tx, tenant, campaign.change, body);
    const history = await allocationHistory(tx, tenant, whose);
    const may = !campaign.change.closed && can(context.actor, 'allocateToUnits', { body }).allowed;
    return allow({
      ...{ body, bodyName, number: current?.number ?? 0, due: current?.due ?? null },
      bodyDue: (await bodyDue(tx, context, campaign.change, body)) ?? null,
      tiers: tiers.map(({ id, ...rest }) => ({ tier: id, ...rest })),
      units: (await allocatedUnits(tx, tenant, whose)).map((one) => ({ ...one, places: { ...one.places } })),
      history: history.map(({ at, ...rest }) => ({ ...rest, at: at.toISOString() })),
      allowed: may ? ['allocateToUnits'] : [],
    });
  },
});
