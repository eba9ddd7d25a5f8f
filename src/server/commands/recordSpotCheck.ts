import { recordSpotCheck as contract } from '../../contract/spotChecks.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { recordSpotCheck as decide } from '../../core/spotCheck/recordSpotCheck.ts';
import { loadOpenCampaign } from '../store/campaigns.ts';
import { insertSpotCheckResult, lockSpotCheck } from '../store/spotChecks.ts';
import { applicationEvent } from './applicationEvent.ts';
import { defineCommand } from './command.ts';

/** 抽查 (F52): the city writes down what it saw of an application that a body took in by itself. */
export const recordSpotCheck = defineCommand({
  contract,
  action: 'recordSpotCheck',
  load: async (tx, { application }, context) => {
    const check = await lockSpotCheck(tx, context.actor.tenant, application);
    if (!check) return refuse('notFound', { what: '份申报' });
    const campaign = await loadOpenCampaign(tx, context, check.campaign);
    return campaign.ok ? allow({ subject: { body: check.body }, check }) : campaign;
  },
  decide: ({ check }, input, context) => {
    const recorded = decide(check, input);
    return recorded.ok ? allow({ id: context.newId(), ...recorded.change }) : recorded;
  },
  save: async (tx, { id, result, text }, context, { check }) => {
    await insertSpotCheckResult(tx, context, id, { application: check.id, result, text });
    return allow({ result: id });
  },
  events: ({ id, result }, { check }) => [
    applicationEvent('recordSpotCheck', check, { spotCheck: id, result }),
  ],
});
