import { surveyMessages } from '../../contract/surveyMessages.zh.ts';
import { cityOffice } from '../../core/access/audience.ts';
import type { Audience, MessageDraft } from '../../core/outbox/message.ts';
import type { Context, EventDraft, Tx } from '../context.ts';
import { standingReturn } from '../store/sheetHeads.ts';
import { loadSurvey } from '../store/surveys.ts';
import { toldSheet, waitingBodies, waitingStudios } from '../store/surveyTold.ts';
import { pilesOf } from './surveyPiles.ts';

type Tell = (tx: Tx, context: Context, event: EventDraft) => Promise<readonly MessageDraft[]>;

/** Bodies by their officers, studios by their clerks and leads: everybody who has a sheet to answer. */
const toAsked =
  (forBodies: 'opened' | 'dueMoved', forUnits: 'asked' | 'dueMoved'): Tell =>
  async (tx, context, { subject }) => {
    const { tenant } = context.actor;
    const survey = subject ? await loadSurvey(tx, context, subject) : undefined;
    if (!survey?.ok) return [];
    const { id, campaign, title, dueOn } = survey.change;
    const about = { kind: 'notice' as const, campaign };
    const bodies: Audience[] = (await waitingBodies(tx, tenant, id)).map((body) => ({ body }));
    const piles = pilesOf(await waitingStudios(tx, tenant, id));
    return [
      {
        ...about,
        ...{ subject: id, ...surveyMessages[forBodies](title, dueOn), link: '/survey', to: bodies },
      },
      ...piles.map((to, at) => ({
        ...about,
        ...{ subject: `${id} ${at}`, ...surveyMessages[forUnits](title, dueOn), link: '/survey', to },
      })),
    ];
  };

const returned: Tell = async (tx, { actor: { tenant } }, { subject, detail = {} }) => {
  const told = subject && (await toldSheet(tx, tenant, subject));
  if (!told) return [];
  const { title, name, campaign, studio, unit, body } = told;
  const reason = (await standingReturn(tx, tenant, subject))?.text ?? '';
  const to: Audience[] = studio && unit ? [{ unit }, { studio }] : body ? [{ body }] : [];
  const link = studio ? `/studios/${studio}/survey` : '/survey';
  const words = surveyMessages.returned(title, name, reason);
  return [{ kind: 'notice', campaign, subject: String(detail.return), ...words, link, to, urgent: true }];
};

/** A body has answered for its area: the city checks. Studios are too many to be told one by one; the list shows them. */
const submitted: Tell = async (tx, { actor: { tenant } }, { subject }) => {
  const told = subject ? await toldSheet(tx, tenant, subject) : undefined;
  if (told?.level !== 'body' || !subject) return [];
  const words = surveyMessages.submitted(told.title, told.name);
  return [{ kind: 'notice', campaign: told.campaign, subject, ...words, link: '/survey', to: cityOffice }];
};

/** Who is told of acts of the survey. */
export const surveyTells = {
  openSurvey: toAsked('opened', 'asked'),
  moveSurveyDue: toAsked('dueMoved', 'dueMoved'),
  returnSurveySheet: returned,
  submitSurveySheet: submitted,
};
