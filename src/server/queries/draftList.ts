import { draftList as contract } from '../../contract/drafts.ts';
import { possibleActions } from '../../core/access/can.ts';
import { unconfirmedSteps } from '../../core/draft/draft.ts';
import { draftSteps } from '../../core/draft/draftSteps.ts';
import { allow } from '../../core/refusals.ts';
import { campaigns } from '../store/campaigns.ts';
import { openDrafts } from '../store/drafts.ts';
import { blankTemplate, templates } from '../templates.ts';
import { defineQuery } from './query.ts';

/** Drafts under way, and what a new one may begin with (F2). */
export const draftList = defineQuery({
  contract,
  action: 'prepareCampaign',
  answer: async (tx, _input, { actor }) => {
    const drafts = await openDrafts(tx, actor.tenant);
    const steps = draftSteps.length;
    // From nothing has a button of its own.
    const begun = (await templates()).filter(({ id }) => id !== blankTemplate);
    return allow({
      drafts: drafts.map(({ id, origin, programme, versions, confirmed, updatedAt, byName }) => ({
        ...{ id, origin, title: programme.title, year: programme.year, steps },
        ...{ updatedAt: updatedAt.toISOString(), byName: byName ?? '' },
        confirmed: steps - unconfirmedSteps({ versions, confirmed }).length,
      })),
      campaigns: (await campaigns(tx, actor.tenant)).map(({ id, title, year, closed_at }) => {
        return { id, title, year, closed: closed_at !== null };
      }),
      templates: begun.map(({ id, programme }) => ({ id, title: programme.title })),
      allowed: possibleActions(actor),
    });
  },
});
