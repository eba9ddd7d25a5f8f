import type { EventDraft } from '../context.ts';

/** The event of something done to a studio's file. Ids and codes only. */
export function studioEvent(
  action: string,
  studio: string,
  detail: Readonly<Record<string, unknown>> = {},
): EventDraft {
  return { action, subjectKind: 'studio', subject: studio, detail };
}
