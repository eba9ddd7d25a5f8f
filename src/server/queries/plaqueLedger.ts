import type { z } from 'zod';
import { missingWords } from '../../contract/ledgerWords.zh.ts';
import { plaqueLedger as contract, type PlaqueFilter } from '../../contract/plaques.ts';
import { possibleActions } from '../../core/access/can.ts';
import { type Scope, scope } from '../../core/access/scope.ts';
import { today } from '../../core/campaign/today.ts';
import { plaqueActs } from '../../core/plaque/plaqueActs.ts';
import { wordsOf } from '../../core/programme/words.ts';
import { allow } from '../../core/refusals.ts';
import type { Context, Tx } from '../context.ts';
import { plaqueWords } from '../plaqueWords.ts';
import { loadCampaign } from '../store/campaigns.ts';
import { type Entitled, entitledIn, type LedgerFacts, ledgerFacts } from '../store/ledgerFacts.ts';
import { type PlaqueRow, plaqueRows } from '../store/plaques.ts';
import { defineQuery } from './query.ts';

type Filter = z.output<typeof PlaqueFilter>;

export function within(
  reach: Scope,
  { body, unit, studio }: Pick<LedgerFacts, 'body' | 'unit' | 'studio'>,
): boolean {
  return (
    reach.all || reach.bodies.includes(body) || reach.units.includes(unit) || reach.studios.includes(studio)
  );
}

function names({ facts, track }: Entitled) {
  const { studioName, unitName, bodyName } = facts;
  return { studioName, unitName, bodyName, trackTitle: track.shortTitle };
}

function shown(row: PlaqueRow, of: Entitled, numbers: ReadonlyMap<string, string>) {
  const { id: plaque, application, kind, number, text, act: state, on, party, order, acts } = row;
  const rule = plaqueWords(of, kind);
  const ended = state === 'withdrawn' || state === 'replaced';
  return {
    ...{ plaque, application, kind, number, text, state, on, party, order, ...names(of) },
    replaces: row.replaces === null ? null : (numbers.get(row.replaces) ?? null),
    textNow: !ended && rule !== undefined && rule !== text ? rule : null,
    receipt: acts.findLast(({ receipt }) => receipt !== null)?.receipt ?? null,
    acts: acts.map(({ act, on: day, party: whom, reason, order: batch, byName }) => {
      return { act, on: day, party: whom, reason, order: batch, byName };
    }),
  };
}

/** The ledger of a campaign within somebody's reach, for the screen and for its sheet. */
export async function plaquesWithin(tx: Tx, context: Context, filter: Filter) {
  const campaign = await loadCampaign(tx, context, filter.campaign);
  if (!campaign.ok) return campaign;
  const { tenant } = context.actor;
  const day = today(context.receivedAt, context.timeZone);
  const reach = scope(context.actor, 'seePlaques');
  const facts = (await ledgerFacts(tx, tenant, { campaign: filter.campaign, day })).filter((one) =>
    within(reach, one),
  );
  const entitled = new Map(
    (await entitledIn(tx, tenant, facts)).map((one) => [one.facts.application, one] as const),
  );
  const rows = (await plaqueRows(tx, tenant, { campaign: filter.campaign })).filter(({ application }) =>
    entitled.has(application),
  );
  const numbers = new Map(rows.map(({ id, number }) => [id, number]));
  const fits = (...texts: readonly string[]) =>
    !filter.search || texts.some((text) => text.includes(filter.search!));
  const of = (kind: string) => filter.kind === undefined || filter.kind === kind;
  const plaques = rows
    .map((row) => shown(row, entitled.get(row.application)!, numbers))
    .filter(({ kind, state, number, studioName, unitName, bodyName, text, party }) => {
      const stands = filter.state === undefined || filter.state === state;
      return of(kind) && stands && fits(number, studioName, unitName, bodyName, text, party);
    });
  const entered = new Set(rows.map(({ application, kind }) => `${application} ${kind}`));
  const say = missingWords(wordsOf(campaign.change.programme));
  const waiting = [...entitled.values()].flatMap((one) =>
    one.due.plaques
      .filter(({ kind }) => of(kind) && !entered.has(`${one.facts.application} ${kind}`))
      .map(({ kind, missing }) => ({
        ...{ application: one.facts.application, kind, ...names(one) },
        text: plaqueWords(one, kind) ?? '',
        missing: missing.map((what) => say[what]),
      }))
      .filter(({ studioName, unitName, bodyName }) => fits(studioName, unitName, bodyName)),
  );
  const count = (state: string) => rows.filter(({ act }) => act === state).length;
  const counts = plaqueActs.map((state) => ({ state, count: count(state) }));
  return allow({ campaign: campaign.change, plaques, waiting, counts, today: day });
}

/** 牌匾和证书台账: who waits and for what, and the life of each (F27, S7). */
export const plaqueLedger = defineQuery({
  contract,
  action: 'seePlaques',
  answer: async (tx, input, context) => {
    const found = await plaquesWithin(tx, context, input);
    if (!found.ok) return found;
    const { campaign: _, ...ledger } = found.change;
    return allow({
      ...ledger,
      allowed: possibleActions(context.actor).filter((one) => one === 'keepPlaques'),
    });
  },
});
