import { today } from '../../core/campaign/today.ts';
import { allow } from '../../core/refusals.ts';
import type { Context, Tx } from '../context.ts';
import { loadOpenCampaign } from '../store/campaigns.ts';
import { lockReceipt } from '../store/circularReceipts.ts';

interface Whose {
  readonly campaign: string;
  readonly body: string;
}

/** The receipt a command is about, locked, with the day on which the circular was handed over. */
export async function loadReceipt(tx: Tx, whose: Whose, context: Context) {
  const campaign = await loadOpenCampaign(tx, context, whose.campaign);
  if (!campaign.ok) return campaign;
  const { programme } = campaign.change;
  const codes = programme.bodies.map(({ id }) => id);
  const receipt = await lockReceipt(tx, context, whose, codes);
  if (!receipt.ok) return receipt;
  const { sentAt } = receipt.change;
  const sentOn = today(sentAt, context.timeZone);
  return allow({ subject: { body: whose.body }, receipt: { ...receipt.change, sentOn } });
}

/** What the log says about a body's circular. */
export function circularEvent(
  action: string,
  { campaign, body }: Whose,
  detail: Record<string, unknown> = {},
) {
  return { action, subjectKind: 'body', subject: body, campaign, detail };
}
