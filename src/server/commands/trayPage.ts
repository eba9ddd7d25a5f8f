import { can } from '../../core/access/can.ts';
import { allow, type Decision, refuse } from '../../core/refusals.ts';
import type { Context, EventDraft, Tx } from '../context.ts';
import { type CampaignWithProgramme, loadOpenCampaign } from '../store/campaigns.ts';
import { deskOf } from '../store/scanBatches.ts';
import { type LockedPage, lockScanPage } from '../store/scanPages.ts';

export interface OpenPage {
  readonly page: LockedPage;
  readonly campaign: CampaignWithProgramme;
  /** The desk at which it was scanned. */
  readonly subject: { readonly body?: string; readonly unit?: string };
}

/** A scanned page of one's own desk, locked, in a campaign that is not closed. Somebody else's does not exist. */
export async function openPage(tx: Tx, context: Context, id: string): Promise<Decision<OpenPage>> {
  const page = await lockScanPage(tx, context.actor.tenant, id);
  const subject = page && deskOf({ body: page.desk_body, unit: page.desk_unit });
  if (!page || !subject || !can(context.actor, 'scanPapers', subject).allowed)
    return refuse('notFound', { what: '页扫描件' });
  const campaign = await loadOpenCampaign(tx, context, page.campaign);
  return campaign.ok ? allow({ page, campaign: campaign.change, subject }) : campaign;
}

/** What was done to a page; with an application it stands in its timeline. */
export function pageEvent(
  action: string,
  page: LockedPage,
  application: string | null,
  detail: Readonly<Record<string, unknown>> = {},
): EventDraft {
  const about = application
    ? { subjectKind: 'application', subject: application }
    : { subjectKind: 'scanBatch', subject: page.batch };
  return { action, campaign: page.campaign, ...about, detail: { scanPage: page.id, ...detail } };
}
