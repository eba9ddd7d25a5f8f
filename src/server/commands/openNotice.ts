import type { Subject } from '../../core/access/can.ts';
import { allow, type Decision, refuse } from '../../core/refusals.ts';
import type { Context, Tx } from '../context.ts';
import { loadOpenCampaign } from '../store/campaigns.ts';
import { type NoticeRow, noticeOf } from '../store/publicNotices.ts';

/** A notice that something is done with, locked, of a campaign that is open. */
export async function lockNotice(
  tx: Tx,
  context: Context,
  id: string,
): Promise<Decision<{ subject: Subject; notice: NoticeRow }>> {
  const notice = await noticeOf(tx, context.actor.tenant, id, true);
  if (!notice) return refuse('notFound', { what: '次公示' });
  const campaign = await loadOpenCampaign(tx, context, notice.campaign);
  if (!campaign.ok) return campaign;
  return allow({ subject: subjectOfNotice(notice), notice });
}

/** Whose notice it is: a body's own, or the city's. */
export function subjectOfNotice({ body }: Pick<NoticeRow, 'body'>): Subject {
  return body === null ? {} : { body };
}

/** What publishing it asked for is asked for breaking it off, closing it and writing down what came. */
export function publishes({ notice }: { readonly notice: Pick<NoticeRow, 'body'> }) {
  return notice.body === null ? 'publishNotice' : 'publishOwnNotice';
}
