import * as quotas from '../../contract/quotas.ts';
import { parseDate } from '../../core/calendarDate.ts';
import { extendDeadline as decide } from '../../core/campaign/extendDeadline.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { lockBody } from '../store/bodies.ts';
import { loadOpenCampaign } from '../store/campaigns.ts';
import { extensionOf, insertExtension } from '../store/extensions.ts';
import { defineCommand } from './command.ts';

/** 延期 for one body, with reason and signer; refused when it is not later than what holds now (V16). */
export const extendDeadline = defineCommand({
  contract: quotas.extendDeadline,
  action: 'extendDeadline',
  load: async (tx, input, context) => {
    const campaign = await loadOpenCampaign(tx, context, input.campaign);
    if (!campaign.ok) return campaign;
    const body = await lockBody(tx, context, input.body);
    if (!body.ok) return body;
    const { tenant } = context.actor;
    const extendedTo = await extensionOf(tx, tenant, input.campaign, input.deadline, input.body);
    const deadline = campaign.change.programme.deadlines.find(({ id }) => id === input.deadline);
    return allow({ subject: { body: input.body }, deadline, extendedTo });
  },
  decide: ({ deadline, extendedTo }, { due }) => {
    if (!parseDate(due))
      return refuse('inputInvalid', { problems: [{ path: 'due', message: '没有这一天' }] });
    return decide(deadline, extendedTo, due);
  },
  save: async (tx, { deadline, due }, context, _loaded, { campaign, body, reason, signer }) => {
    await insertExtension(tx, context, { campaign, body, deadline, due, reason, signer });
    return allow({ due });
  },
  events: (change, _loaded, { campaign, body }) => [
    { action: 'extendDeadline', subjectKind: 'body', subject: body, campaign, detail: { ...change } },
  ],
});
