import type { Programme } from '../../core/programme/programme.ts';
import type { Context, Tx } from '../context.ts';
import type { OpenedCampaign } from '../openCampaign.ts';
import { enqueueMessages } from '../outbox/enqueueMessages.ts';
import { dropSandboxRuns } from '../store/sandbox.ts';

/** What a year's work begins with, for those who send it out. */
export interface Published extends OpenedCampaign {
  readonly programme: Programme;
  readonly draft: string;
  /** The campaign it follows. */
  readonly previous: string | null;
}

/**
 * Whatever else happens in the act of publishing, in its transaction: one line for each thing that begins with it. The
 * receipts of the circular are written where every campaign is opened (installProgramme.ts).
 */
export async function afterPublish(tx: Tx, context: Context, published: Published): Promise<void> {
  await tellBodies(tx, context, published);
  await dropSandboxRuns(tx, context.actor.tenant, published.draft);
}

/** The officers of each body hear that the circular is there (F3, R1). */
async function tellBodies(
  tx: Tx,
  context: Context,
  { campaign, bodies, programme }: Published,
): Promise<void> {
  const drafts = Object.values(bodies).map((body) => ({
    ...{ kind: 'circular' as const, campaign, subject: body, to: { body }, link: '/circular' },
    title: `收到通知：${programme.title}`,
    text: `“${programme.circular.title}”已发布。请打开“通知”查看正文、本单位的名额和期限，并确认收到。`,
  }));
  await enqueueMessages(tx, context, drafts, `circular ${campaign}`);
}
