import { recordGuidance as contract } from '../../contract/standards.ts';
import { today } from '../../core/campaign/today.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { guideStudio } from '../../core/standards/guideStudio.ts';
import { standardOf } from '../../core/standards/standardLeaves.ts';
import { findApplication } from '../store/applications.ts';
import { loadOpenCampaign } from '../store/campaigns.ts';
import { insertGuidance } from '../store/guidance.ts';
import { definitionOf, noApplication } from '../store/openApplication.ts';
import { programmeOf } from '../store/programmes.ts';
import { applicationEvent } from './applicationEvent.ts';
import { defineCommand } from './command.ts';

/** 走访指导 (R17, phase 2) of a studio that applies; several may note visits of one day, none overwrites another. */
export const recordGuidance = defineCommand({
  contract,
  action: 'keepPipeline',
  load: async (tx, { application }, context) => {
    const { tenant } = context.actor;
    const found = await findApplication(tx, tenant, application, false);
    if (!found) return refuse('notFound', noApplication);
    const { row } = found;
    const campaign = await loadOpenCampaign(tx, context, row.campaign);
    if (!campaign.ok) return campaign;
    const programme = await programmeOf(tx, tenant, row.revision);
    const standard = standardOf(programme, definitionOf(programme, row).track);
    return allow({ subject: { body: row.body }, row, standard });
  },
  decide: ({ standard }, input, context) => {
    const visit = guideStudio(standard, input, today(context.receivedAt, context.timeZone));
    return visit.ok ? allow({ id: context.newId(), ...visit.change }) : visit;
  },
  save: async (
    tx,
    { id, items },
    context,
    { row },
    { visitedOn, visitors, found, advice, followUpBy = null },
  ) => {
    const said = { visitors, found, advice, items };
    await insertGuidance(tx, context, {
      ...{ id, application: row.id, visited_on: visitedOn, follow_up_by: followUpBy },
      ...said,
    });
    return allow({ visit: id });
  },
  events: ({ id }, { row }) => [applicationEvent('recordGuidance', row, { visit: id })],
});
