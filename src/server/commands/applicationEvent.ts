import type { EventDraft } from '../context.ts';
import type { ApplicationRow } from '../store/applications.ts';

/** The event of something done to an application. Ids and codes only; reasons stay in the tables. */
export function applicationEvent(
  action: string,
  row: Pick<ApplicationRow, 'id' | 'campaign'>,
  detail: Readonly<Record<string, unknown>> = {},
): EventDraft {
  return { action, subjectKind: 'application', subject: row.id, campaign: row.campaign, detail };
}
