import { actMessages } from '../../contract/actMessages.zh.ts';
import { daysBetween, today } from '../../core/campaign/today.ts';
import type { Context, Tx } from '../context.ts';
import { toldApplication } from '../store/actFacts.ts';
import { visitsOf } from '../store/inspections.ts';
import { reportsOf } from '../store/rectifications.ts';
import { wordsOfCampaign } from '../words.ts';
import { enqueueMessages } from './enqueueMessages.ts';

/** So many days before the day by which something is to be put right, and on the day. */
const NEAR = 3;

/** Reminds units and bodies once that the day for putting right nears, unless they have reported or were looked at again (R32). */
export async function remindRectifications(tx: Tx, context: Context, campaign: string): Promise<void> {
  const { tenant } = context.actor;
  const visits = await visitsOf(tx, tenant, { campaign });
  const on = today(context.receivedAt, context.timeZone);
  const near = visits.filter(({ visit, result, rectifyBy }) => {
    if (result !== 'rectify' || rectifyBy === null) return false;
    const left = daysBetween(on, rectifyBy);
    return left >= 0 && left <= NEAR && !visits.some((other) => other.follows === visit && other.sheet);
  });
  if (near.length === 0) return;
  const reported = new Set(
    (
      await reportsOf(
        tx,
        tenant,
        near.map(({ visit }) => visit),
      )
    ).map(({ visit }) => visit),
  );
  const messages = actMessages(await wordsOfCampaign(tx, tenant, campaign));
  for (const { visit, application, sheet, rectifyBy } of near) {
    const own = reported.has(visit) ? undefined : await toldApplication(tx, tenant, application);
    if (!own) continue;
    const to = [{ unit: own.unit }, { studio: own.studio }, { body: own.body }];
    const about = { kind: 'inspection' as const, campaign, to, urgent: true, subject: sheet ?? visit };
    const link = `/applications/${application}/inspection`;
    await enqueueMessages(
      tx,
      context,
      [{ ...about, link, ...messages.rectifyNears(own.name, rectifyBy!) }],
      'rectify',
    );
  }
}
