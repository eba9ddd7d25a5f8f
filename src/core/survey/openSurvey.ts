import type { Programme } from '../programme/programme.ts';
import { allow, type Decision, refuse } from '../refusals.ts';

/** 开展摸底调查 (R6): the programme says what is asked, and there is still time to answer. */
export function openSurvey(
  programme: Programme | undefined,
  { dueOn }: { readonly dueOn: string },
  today: string,
): Decision<undefined> {
  if (programme?.survey === undefined) return refuse('surveyNotAsked', {});
  return dueOn < today ? refuse('surveyDuePast', { date: dueOn }) : allow(undefined);
}

/** Another due date: never earlier than today, and only while the survey is open. */
export function moveDue(
  survey: { readonly closed: boolean; readonly title: string },
  dueOn: string,
  today: string,
): Decision<undefined> {
  if (survey.closed) return refuse('surveyClosed', { title: survey.title });
  return dueOn < today ? refuse('surveyDuePast', { date: dueOn }) : allow(undefined);
}
