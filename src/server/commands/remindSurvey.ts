import { surveyMessages } from '../../contract/surveyMessages.zh.ts';
import { remindSurvey as contract } from '../../contract/surveys.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { enqueueMessages } from '../outbox/enqueueMessages.ts';
import { pilesOf } from '../outbox/surveyPiles.ts';
import { loadSurvey } from '../store/surveys.ts';
import { waitingBodies, waitingStudios } from '../store/surveyTold.ts';
import { defineCommand } from './command.ts';
import { surveyEvent } from './surveyEvent.ts';

/** 催报 (R6, R20): bodies with sheets that are not handed in, and their units, in the officer's own words. */
export const remindSurvey = defineCommand({
  contract,
  action: 'sendReminder',
  load: async (tx, { survey: id, bodies }, context) => {
    const survey = await loadSurvey(tx, context, id);
    if (!survey.ok) return survey;
    const { tenant } = context.actor;
    const waiting = await waitingStudios(tx, tenant, id, bodies);
    const own = await waitingBodies(tx, tenant, id);
    return allow({ subject: {}, survey: survey.change, waiting, own });
  },
  decide({ survey, waiting, own }, { bodies }) {
    if (survey.closed) return refuse('surveyClosed', { title: survey.title });
    const late = new Set([...own, ...waiting.map(({ body }) => body)]);
    const open = bodies.filter((body) => late.has(body));
    return open.length === 0 ? refuse('nobodyToRemind', {}) : allow(open);
  },
  async save(tx, open, context, { survey, waiting }, { text, units }) {
    const { id, campaign, title } = survey;
    const about = { kind: 'reminder' as const, campaign, text, link: '/survey', urgent: true };
    const words = surveyMessages.reminded(title);
    const sent = await enqueueMessages(tx, context, [
      { ...about, ...words, subject: id, to: open.map((body) => ({ body })) },
      ...(units ? pilesOf(waiting) : []).map((to) => ({ ...about, ...words, subject: id, to })),
    ]);
    return sent.people + sent.hooks === 0 ? refuse('nobodyToRemind', {}) : allow(sent);
  },
  events: (open, { survey }) => [surveyEvent('remindSurvey', survey, { bodies: open })],
});
