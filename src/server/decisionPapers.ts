import type { Kysely } from 'kysely';
import { type ListOrder, listOrders } from '../core/designation/namedList.ts';
import { allow, type Decision } from '../core/refusals.ts';
import { namedListPaper } from '../documents/papers/namedListPaper.ts';
import { namingDecision } from '../documents/papers/namingDecision.ts';
import { resolutionExtract } from '../documents/papers/resolutionExtract.ts';
import type { Context, Tx } from './context.ts';
import { inTenant } from './db/inTenant.ts';
import type { Database } from './db/tables.ts';
import { isId } from './isId.ts';
import { answerOf, noPaper, type OrderedPaper, programmeOfCampaign } from './papers.ts';
import { designationDecisions } from './queries/designationDecisions.ts';
import { resolutionList } from './queries/resolutionList.ts';
import { campaignOfDesignation } from './store/namedLists.ts';
import { findResolution } from './store/resolutions.ts';

type Db = Kysely<Database>;
const orderOf = (wish: string | undefined): ListOrder => listOrders.find((one) => one === wish) ?? 'body';

/** The campaign that something belongs to, for what the asker may see of it. */
async function campaignBy(
  db: Db,
  context: Context,
  id: string,
  find: (tx: Tx, tenant: string, id: string) => Promise<string | undefined>,
) {
  if (!isId(id)) return undefined;
  return inTenant(db, context, (tx) => find(tx, context.actor.tenant, id.toLowerCase()));
}

/** A decision as the screen has it, and the programme's words. */
async function decisionOf(db: Db, context: Context, id: string) {
  const campaign = await campaignBy(db, context, id, campaignOfDesignation);
  if (!campaign) return noPaper;
  const asked = await answerOf(db, designationDecisions, { campaign }, context);
  if (!asked.ok) return asked;
  const decision = asked.change.decisions.find(({ designation }) => designation === id.toLowerCase());
  const programme = await programmeOfCampaign(db, context, campaign);
  if (!programme.ok) return programme;
  return decision ? allow({ decision, programme: programme.change }) : noPaper;
}

/** 命名决定 with its lists as annexes. */
export async function decisionPaper(
  db: Db,
  context: Context,
  designation: string,
  order: string | undefined,
): Promise<Decision<OrderedPaper>> {
  const found = await decisionOf(db, context, designation);
  if (!found.ok) return found;
  const { decision, programme } = found.change;
  // A county's decision goes to addressees of its own, which no programme names.
  const to = decision.body === null ? (programme.circular.recipients ?? '') : '';
  const paper = namingDecision(programme, { ...decision, to }, orderOf(order));
  return allow({ paper, name: paper.title });
}

/** The list alone. */
export async function namedPaper(
  db: Db,
  context: Context,
  designation: string,
  order: string | undefined,
): Promise<Decision<OrderedPaper>> {
  const found = await decisionOf(db, context, designation);
  if (!found.ok) return found;
  const { decision, programme } = found.change;
  const paper = namedListPaper(programme, decision, orderOf(order));
  return allow({ paper, name: paper.title });
}

/** 会议纪要摘录（审批名单） of a resolution. */
export async function resolutionPaper(db: Db, context: Context, id: string): Promise<Decision<OrderedPaper>> {
  const campaign = await campaignBy(db, context, id, async (tx, tenant, of) => {
    return (await findResolution(tx, tenant, of))?.campaign;
  });
  if (!campaign) return noPaper;
  const asked = await answerOf(db, resolutionList, { campaign }, context);
  if (!asked.ok) return asked;
  const found = asked.change.resolutions.find(({ resolution }) => resolution === id.toLowerCase());
  const programme = await programmeOfCampaign(db, context, campaign);
  if (!programme.ok) return programme;
  if (!found) return noPaper;
  const issuer = found.bodyName ?? programme.change.city.union;
  const paper = resolutionExtract(programme.change, { ...found, issuer });
  return allow({ paper, name: paper.title });
}
