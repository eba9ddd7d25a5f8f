import { ownAllocation as contract } from '../../contract/allocations.ts';
import { ownPlace } from '../../core/access/ownPlace.ts';
import { allow } from '../../core/refusals.ts';
import { shareOf } from '../store/allocations.ts';
import { bodyOf } from '../store/bodies.ts';
import { loadCampaign } from '../store/campaigns.ts';
import { unitById } from '../store/units.ts';
import { defineQuery } from './query.ts';

/** What the asker's own unit was given by its body, and the body's day (F6). */
export const ownAllocation = defineQuery({
  contract,
  action: 'seeCampaign',
  answer: async (tx, input, context) => {
    const { tenant } = context.actor;
    const campaign = await loadCampaign(tx, context, input.campaign);
    if (!campaign.ok) return campaign;
    const id = ownPlace(context.actor, 'createApplication', 'unit');
    const unit = id === undefined ? undefined : await unitById(tx, tenant, id);
    const share = unit && (await shareOf(tx, tenant, { campaign: input.campaign, body: unit.body }, unit.id));
    if (!unit || !share) return allow({ allocation: null });
    const { tiers } = campaign.change.programme.quota;
    return allow({
      allocation: {
        bodyName: (await bodyOf(tx, tenant, unit.body))?.name ?? '',
        due: share.due,
        note: share.note,
        tiers: tiers.flatMap(({ id: tier, label }) => {
          const item = share.items.find((one) => one.tier === tier);
          return item ? [{ label, places: item.places }] : [];
        }),
      },
    });
  },
});
