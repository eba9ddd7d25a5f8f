import type { Kysely } from 'kysely';
import { can } from '../core/access/can.ts';
import { allow, type Decision } from '../core/refusals.ts';
import { copySlip } from '../documents/papers/copySlip.ts';
import type { Context } from './context.ts';
import { inTenant } from './db/inTenant.ts';
import type { Database } from './db/tables.ts';
import { isId } from './isId.ts';
import { noPaper, type OrderedPaper, programmeOfCampaign } from './papers.ts';
import { copiesOfSlip } from './store/returnedCopies.ts';

/** 申报表退回签收单 of one act; of a body only its own lines, as on the screen. */
export async function copySlipPaper(
  db: Kysely<Database>,
  context: Context,
  id: string,
): Promise<Decision<OrderedPaper>> {
  if (!isId(id)) return noPaper;
  const found = await inTenant(db, context, (tx) => copiesOfSlip(tx, context.actor.tenant, id));
  const seen = found.filter(({ body }) => can(context.actor, 'seeReceipts', { body }).allowed);
  const [first] = seen;
  if (!first) return noPaper;
  const programme = await programmeOfCampaign(db, context, first.campaign);
  if (!programme.ok) return programme;
  const { toWhom, givenOn, note } = first;
  const paper = copySlip(programme.change, { toWhom, givenOn, note, lines: seen });
  return allow({ paper, name: paper.title });
}
