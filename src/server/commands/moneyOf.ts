import { today } from '../../core/campaign/today.ts';
import { allow, type Decision, refuse } from '../../core/refusals.ts';
import type { Context, Tx } from '../context.ts';
import { type Entitled, entitledOf, ledgerFacts, lockApplications } from '../store/ledgerFacts.ts';
import { lineOwner, type SubsidyRow, subsidyLines } from '../store/subsidyLines.ts';
import { uploadOf } from '../store/uploads.ts';

export interface LoadedMoney {
  readonly subject: { readonly body: string; readonly unit: string; readonly studio: string };
  readonly entitled: Entitled;
  readonly lines: readonly SubsidyRow[];
  readonly today: string;
}

/**
 * The money of an application, locked before it is read: two who pay at once go one after the other, and the second finds
 * nothing left. A closed year is no obstacle: unpaid money is carried over (3.7).
 */
export async function loadMoney(
  tx: Tx,
  context: Context,
  application: string,
): Promise<Decision<LoadedMoney>> {
  const { tenant } = context.actor;
  await lockApplications(tx, tenant, [application]);
  const now = today(context.receivedAt, context.timeZone);
  const [facts] = await ledgerFacts(tx, tenant, { applications: [application], day: now });
  if (!facts) return refuse('notFound', { what: '份申报' });
  const { body, unit, studio } = facts;
  return allow({
    subject: { body, unit, studio },
    entitled: await entitledOf(tx, tenant, facts),
    lines: await subsidyLines(tx, tenant, { application }),
    today: now,
  });
}

/** The same, by one of its lines. */
export async function loadMoneyOfLine(
  tx: Tx,
  context: Context,
  line: string,
): Promise<Decision<LoadedMoney>> {
  const owner = await lineOwner(tx, context.actor.tenant, line);
  return owner ? loadMoney(tx, context, owner.application) : refuse('notFound', { what: '笔台账' });
}

/** All of these are files that the person uploaded. */
export async function ownUploads(tx: Tx, context: Context, uploads: readonly string[]): Promise<boolean> {
  for (const upload of uploads) if (!(await uploadOf(tx, context, upload))) return false;
  return true;
}

/** What an event says of a line; amounts and codes, no names. */
export function lineEvent(action: string, { facts }: Entitled, detail: Readonly<Record<string, unknown>>) {
  const { application: subject, campaign } = facts;
  return { action, subjectKind: 'application', subject, campaign, detail };
}
