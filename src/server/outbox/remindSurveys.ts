import { surveyMessages } from '../../contract/surveyMessages.zh.ts';
import { daysBetween, today } from '../../core/campaign/today.ts';
import type { Context, Tx } from '../context.ts';
import { programmeOf } from '../store/programmes.ts';
import { type Survey, surveysOf } from '../store/surveys.ts';
import { waitingBodies, waitingStudios } from '../store/surveyTold.ts';
import { enqueueMessages } from './enqueueMessages.ts';
import { pilesOf } from './surveyPiles.ts';

/** Reminds once when the due date is as near as the programme says, and once when it is past: only who has not answered. */
export async function remindSurveys(tx: Tx, context: Context): Promise<void> {
  const { tenant } = context.actor;
  const on = today(context.receivedAt, context.timeZone);
  for (const survey of await surveysOf(tx, tenant)) {
    if (survey.closed) continue;
    const before = (await programmeOf(tx, tenant, survey.revision)).survey?.remindDaysBefore;
    const left = daysBetween(on, survey.dueOn);
    if (before === undefined || left > before) continue;
    await remindOf(tx, context, survey, left < 0);
  }
}

async function remindOf(tx: Tx, context: Context, survey: Survey, past: boolean): Promise<void> {
  const { tenant } = context.actor;
  const { id, campaign, title, dueOn } = survey;
  const about = { kind: 'reminder' as const, campaign, link: '/survey' };
  const waiting = await waitingStudios(tx, tenant, id);
  const own = new Set(await waitingBodies(tx, tenant, id));
  const bodies = new Set([...own, ...waiting.map(({ body }) => body)]);
  // The date is part of the key: when it is moved, its nearing is told again.
  const key = `survey ${past ? 'past' : 'near'} ${dueOn}`;
  const toBodies = [...bodies].map((body) => {
    const count = waiting.filter((one) => one.body === body).length;
    const words =
      count > 0 ? surveyMessages.nearsBody(title, count, dueOn) : surveyMessages.nears(title, dueOn, past);
    return { ...about, ...words, subject: `${id} ${body}`, to: { body } };
  });
  // One subject for all piles, so that a pile that is cut otherwise tomorrow tells nobody twice.
  const toUnits = pilesOf(waiting).map((to) => {
    return { ...about, ...surveyMessages.nears(title, dueOn, past), subject: id, to };
  });
  await enqueueMessages(tx, context, [...toBodies, ...toUnits], key);
}
