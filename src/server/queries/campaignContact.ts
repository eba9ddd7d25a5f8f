import { campaignContact as contract } from '../../contract/circulars.ts';
import { possibleActions } from '../../core/access/can.ts';
import { allow } from '../../core/refusals.ts';
import { loadCampaign } from '../store/campaigns.ts';
import { contactOf } from '../store/contacts.ts';
import { defineQuery } from './query.ts';

/** Whom to ask in this campaign, for everybody who is signed in (R34). */
export const campaignContact = defineQuery({
  contract,
  action: 'seeCampaign',
  answer: async (tx, { campaign }, context) => {
    const found = await loadCampaign(tx, context, campaign);
    if (!found.ok) return found;
    const { city, circular } = found.change.programme;
    const set = await contactOf(tx, context.actor.tenant, campaign);
    const { name, phone, email } = set ?? circular.contact;
    return allow({
      ...{ union: city.union, department: city.department, contact: { name, phone, email } },
      setAt: set?.at.toISOString() ?? null,
      allowed: possibleActions(context.actor).filter((action) => action === 'setContact'),
    });
  },
});
