import type { Kysely } from 'kysely';
import { allow, type Decision, refuse } from '../core/refusals.ts';
import { correctionPaper } from '../documents/papers/correctionPaper.ts';
import type { Context } from './context.ts';
import { inTenant } from './db/inTenant.ts';
import type { Database } from './db/tables.ts';
import { isId } from './isId.ts';
import { answerOf, type OrderedPaper } from './papers.ts';
import { correctionList } from './queries/correctionList.ts';
import { loadCampaign } from './store/campaigns.ts';
import { correctionPlace } from './store/corrections.ts';

const noPaper = refuse('notFound', { what: '张表' });

/** 更正通知 of an approved correction, for whoever sees it on the screen. */
export async function correctionLetter(
  db: Kysely<Database>,
  context: Context,
  id: string,
): Promise<Decision<OrderedPaper>> {
  if (!isId(id)) return noPaper;
  const found = await inTenant(db, context, async (tx) => {
    const place = await correctionPlace(tx, context.actor.tenant, id);
    const campaign = place && (await loadCampaign(tx, context, place.campaign));
    return place && campaign?.ok ? { place, issuer: campaign.change.programme.city.union } : undefined;
  });
  if (!found) return noPaper;
  const list = await answerOf(db, correctionList, found.place, context);
  const told = list.ok
    ? list.change.corrections.find(({ correction }) => correction === id.toLowerCase())
    : undefined;
  if (!told?.decided?.approved) return noPaper;
  const { unitName: unit, studioName, fileNumber, label, oldValue, newValue, reason, decided } = told;
  const paper = correctionPaper({
    ...{ issuer: found.issuer, number: decided.documentNumber, unit, studioName, fileNumber },
    ...{ label, oldValue, newValue, reason, decidedOn: decided.on },
  });
  return allow({ paper, name: paper.title });
}
