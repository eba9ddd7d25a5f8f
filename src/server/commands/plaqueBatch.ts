import { refusalSentence } from '../../contract/refusalSentence.ts';
import { today } from '../../core/campaign/today.ts';
import { actOn, type PlaqueAct } from '../../core/plaque/plaqueActs.ts';
import { wordsOf } from '../../core/programme/words.ts';
import { allow, type Decision, type Refusal, refuse } from '../../core/refusals.ts';
import type { Context, EventDraft, Tx } from '../context.ts';
import { type CampaignWithProgramme, loadCampaign } from '../store/campaigns.ts';
import { lockApplications } from '../store/ledgerFacts.ts';
import { type PlaqueRow, plaqueRows } from '../store/plaques.ts';

export interface LoadedPlaques {
  readonly subject: Record<never, never>;
  readonly campaign: CampaignWithProgramme;
  readonly plaques: readonly PlaqueRow[];
}

/** Plaques of a campaign, their applications locked before they are read: what is decided on still holds when it is written. */
export async function loadPlaques(
  tx: Tx,
  context: Context,
  { campaign: id, plaques: ids }: { readonly campaign: string; readonly plaques: readonly string[] },
): Promise<Decision<LoadedPlaques>> {
  const { tenant } = context.actor;
  // After the year is closed plaques are still made, handed over and lost.
  const campaign = await loadCampaign(tx, context, id);
  if (!campaign.ok) return campaign;
  const before = await plaqueRows(tx, tenant, { campaign: id, ids });
  if (before.length < new Set(ids).size) return refuse('notFound', { what: '块牌匾（证书）' });
  await lockApplications(
    tx,
    tenant,
    before.map(({ application }) => application),
  );
  return allow({
    subject: {},
    campaign: campaign.change,
    plaques: await plaqueRows(tx, tenant, { campaign: id, ids }),
  });
}

/** One plaque by its id, as `loadPlaques`. */
export async function loadPlaque(tx: Tx, context: Context, id: string): Promise<Decision<LoadedPlaques>> {
  const [found] = await plaqueRows(tx, context.actor.tenant, { ids: [id] });
  return found
    ? loadPlaques(tx, context, { campaign: found.campaign, plaques: [id] })
    : refuse('notFound', { what: '块牌匾（证书）' });
}

export interface Sifted {
  readonly done: readonly PlaqueRow[];
  readonly left: { name: string; message: string }[];
}

/** Row by row: those that can be done are done, the others say why. Refused when none can. */
export function siftPlaques(
  { campaign, plaques }: LoadedPlaques,
  next: PlaqueAct,
  on: string,
  context: Context,
): Decision<Sifted> {
  const now = today(context.receivedAt, context.timeZone);
  const words = wordsOf(campaign.programme);
  const done: PlaqueRow[] = [];
  const left: Sifted['left'][number][] = [];
  let first: Refusal | undefined;
  for (const plaque of plaques) {
    const decided = actOn(plaque, next, { on, today: now });
    if (decided.ok) {
      done.push(plaque);
      continue;
    }
    first ??= decided.refusal;
    left.push({ name: plaque.number, message: refusalSentence(decided.refusal, words) });
  }
  return done.length === 0 && first ? { ok: false, refusal: first } : allow({ done, left });
}

/** One event for each, so that the timeline of its application tells it. */
export function plaqueEvents(action: string, plaques: readonly PlaqueRow[], detail = {}): EventDraft[] {
  return plaques.map(({ id: plaque, application: subject, campaign, kind, number }) => ({
    ...{ action, subjectKind: 'application', subject, campaign },
    detail: { plaque, kind, number, ...detail },
  }));
}
