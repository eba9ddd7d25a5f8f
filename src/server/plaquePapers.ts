import type { Kysely } from 'kysely';
import { possibleActions } from '../core/access/can.ts';
import { withContact } from '../core/campaign/withContact.ts';
import { allow, type Decision, refuse } from '../core/refusals.ts';
import { type OrderedPlaque, plaqueOrder } from '../documents/papers/plaqueOrder.ts';
import { plaqueSlip } from '../documents/papers/plaqueSlip.ts';
import type { Context, Tx } from './context.ts';
import { inTenant } from './db/inTenant.ts';
import type { Database } from './db/tables.ts';
import { isId } from './isId.ts';
import type { OrderedPaper } from './papers.ts';
import { plaquesWithin } from './queries/plaqueLedger.ts';
import { contactOf } from './store/contacts.ts';
import { campaignOfOrder } from './store/plaques.ts';

const noPaper = refuse('notFound', { what: '张表' });

/** What was done together in one act, within the reach of who asks. */
export async function orderOf(tx: Tx, context: Context, order: string) {
  const campaign = await campaignOfOrder(tx, context.actor.tenant, order);
  const found = campaign === undefined ? undefined : await plaquesWithin(tx, context, { campaign });
  if (!found?.ok) return undefined;
  const inside = found.change.plaques.flatMap((plaque) => {
    const act = plaque.acts.find((one) => one.order === order);
    return act ? [{ plaque, act }] : [];
  });
  const [first] = inside;
  if (!first) return undefined;
  const plaques = inside.map(({ plaque }): OrderedPlaque => {
    const { number, kind, text, studioName: studio } = plaque;
    return { number, kind, text, studio };
  });
  return { campaign: found.change.campaign, act: first.act, plaques };
}

type Found = NonNullable<Awaited<ReturnType<typeof orderOf>>>;

/** A paper of an order or of a handing-over; the right is that of the screen. */
async function paperOf(
  db: Kysely<Database>,
  context: Context,
  order: string,
  of: Found['act']['act'],
): Promise<Decision<Found>> {
  if (!isId(order) || !possibleActions(context.actor).includes('seePlaques')) return noPaper;
  const found = await inTenant(db, context, async (tx) => {
    const one = await orderOf(tx, context, order.toLowerCase());
    if (!one) return undefined;
    const contact = await contactOf(tx, context.actor.tenant, one.campaign.id);
    return { ...one, campaign: { ...one.campaign, programme: withContact(one.campaign.programme, contact) } };
  });
  return found?.act.act === of ? allow(found) : noPaper;
}

/** 制作清单 of one order. */
export async function plaqueOrderPaper(
  db: Kysely<Database>,
  context: Context,
  order: string,
): Promise<Decision<OrderedPaper>> {
  const found = await paperOf(db, context, order, 'ordered');
  if (!found.ok) return found;
  const { campaign, act, plaques } = found.change;
  const { party: maker, on: day, reason: note } = act;
  const paper = plaqueOrder(campaign.programme, { maker, day, note, plaques });
  return allow({ paper, name: `${paper.title}-${maker}` });
}

/** 领取单 of one handing-over. */
export async function plaqueSlipPaper(
  db: Kysely<Database>,
  context: Context,
  slip: string,
): Promise<Decision<OrderedPaper>> {
  const found = await paperOf(db, context, slip, 'handedOver');
  if (!found.ok) return found;
  const { campaign, act, plaques } = found.change;
  const paper = plaqueSlip(campaign.programme, { toWhom: act.party, day: act.on, plaques });
  return allow({ paper, name: `${paper.title}-${act.party}` });
}
