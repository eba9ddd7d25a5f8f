import type { EventDraft } from '../context.ts';

/** The event of something done with a 公示. Never who objected, nor what was said. */
export function noticeEvent(
  action: string,
  notice: { readonly id: string; readonly campaign: string },
  detail: Readonly<Record<string, unknown>> = {},
): EventDraft {
  return { action, subjectKind: 'publicNotice', subject: notice.id, campaign: notice.campaign, detail };
}
