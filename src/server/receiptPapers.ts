import type { Kysely } from 'kysely';
import type { z } from 'zod';
import { today } from '../core/campaign/today.ts';
import { withContact } from '../core/campaign/withContact.ts';
import { allow, type Decision, refuse } from '../core/refusals.ts';
import { receiptSlip as slipPaper } from '../documents/papers/receiptSlip.ts';
import { returnSlip as returnPaper } from '../documents/papers/returnSlip.ts';
import type { Context, Tx } from './context.ts';
import { inTenant } from './db/inTenant.ts';
import type { Database } from './db/tables.ts';
import { isId } from './isId.ts';
import type { OrderedPaper } from './papers.ts';
import { ask } from './queries/query.ts';
import { receiptDesk } from './queries/receiptDesk.ts';
import { loadCampaign } from './store/campaigns.ts';
import { contactOf } from './store/contacts.ts';
import { receiptOf, slipOf } from './store/paperReceipts.ts';

/** A slip of somebody else's body and one that does not exist answer alike. */
const noPaper = refuse('notFound', { what: '张表' });
type Desk = z.output<typeof receiptDesk.contract.output>;
type Whose = { readonly campaign: string; readonly body: string };

/** The same question as the desk's, so that a slip never shows more than the screen; and the programme's words. */
async function deskOf(
  db: Kysely<Database>,
  context: Context,
  id: string,
  find: (tx: Tx, tenant: string, id: string) => Promise<Whose | undefined>,
) {
  if (!isId(id)) return undefined;
  const found = await inTenant(db, context, async (tx) => {
    const whose = await find(tx, context.actor.tenant, id);
    const campaign = whose && (await loadCampaign(tx, context, whose.campaign));
    if (!whose || !campaign?.ok) return undefined;
    const contact = await contactOf(tx, context.actor.tenant, whose.campaign);
    return { whose, programme: withContact(campaign.change.programme, contact) };
  });
  if (!found) return undefined;
  const { campaign, body } = found.whose;
  const desk = (await ask(db, receiptDesk, { campaign, body }, context)) as Decision<Desk>;
  return desk.ok ? { programme: found.programme, desk: desk.change } : undefined;
}

/** 收件回执 of a receipt, as the record holds it now. */
export async function receiptPaper(
  db: Kysely<Database>,
  context: Context,
  id: string,
): Promise<Decision<OrderedPaper>> {
  const found = await deskOf(db, context, id, receiptOf);
  const receipt = found?.desk.receipts.find((one) => one.receipt === id.toLowerCase());
  if (!found || !receipt) return noPaper;
  const { programme, desk } = found;
  const of = (kind: string) => receipt.entries.filter((entry) => entry.kind === kind);
  const { number, handedInBy, deliveredOn, recordedAt } = receipt;
  const recordedOn = today(new Date(recordedAt), programme.timeZone);
  const paper = slipPaper(programme, {
    ...{ body: desk.bodyName, number, handedInBy, deliveredOn, recordedOn },
    ...{ received: of('received'), missing: of('missing') },
  });
  return allow({ paper, name: `${paper.title}-${desk.bodyName}` });
}

/** 退件单 of one return of originals. */
export async function originalsPaper(
  db: Kysely<Database>,
  context: Context,
  id: string,
): Promise<Decision<OrderedPaper>> {
  const found = await deskOf(db, context, id, slipOf);
  const slip = found?.desk.returns.find((one) => one.slip === id.toLowerCase());
  if (!found || !slip) return noPaper;
  const { number, handedTo, handedOn, backBy, entries: lines } = slip;
  const { bodyName: body } = found.desk;
  const paper = returnPaper(found.programme, { body, number, handedTo, handedOn, backBy, lines });
  return allow({ paper, name: `${paper.title}-${body}` });
}
