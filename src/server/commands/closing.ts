import type { Context, EventDraft, Tx } from '../context.ts';
import { insertArchive } from '../store/archives.ts';
import { closeCampaign } from '../store/campaigns.ts';
import { enqueueJob } from '../store/jobs.ts';

/** Closes a campaign and orders its archive; undefined: it was closed already, and nothing was done. */
export async function closeIntoArchive(
  tx: Tx,
  context: Context,
  campaign: string,
): Promise<string | undefined> {
  if (!(await closeCampaign(tx, context, campaign))) return undefined;
  const archive = context.newId();
  await insertArchive(tx, context, archive, campaign);
  await enqueueJob(tx, context, { kind: 'makeArchive', subject: archive });
  return archive;
}

export const closedEvent = (campaign: string): EventDraft => {
  return { action: 'closeCampaign', subjectKind: 'campaign', subject: campaign, campaign };
};
