import type { EventDraft } from '../context.ts';

/** The event of something done to a survey or a sheet of it. Ids and codes only; what was written stays in the tables. */
export function surveyEvent(
  action: string,
  { id, campaign }: { readonly id: string; readonly campaign: string },
  detail: Readonly<Record<string, unknown>> = {},
): EventDraft {
  return { action, subjectKind: 'survey', subject: id, campaign, detail };
}

export function sheetEvent(
  action: string,
  { id, campaign, survey }: { readonly id: string; readonly campaign: string; readonly survey: string },
  detail: Readonly<Record<string, unknown>> = {},
): EventDraft {
  return { action, subjectKind: 'surveySheet', subject: id, campaign, detail: { survey, ...detail } };
}
