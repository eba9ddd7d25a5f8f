import * as filings from '../../contract/filings.ts';
import { giveUpPlaces as decideFiling } from '../../core/filing/giveUpPlaces.ts';
import { movePlaces } from '../../core/quota/movePlaces.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { rowOf } from '../store/quotaPlaces.ts';
import { defineCommand } from './command.ts';
import { filingEvents, keepFiling, loadFiling, newFiling } from './filing.ts';
import { keepMove, lockRows } from './movingPlaces.ts';

/** 放弃名额: free places of the body go to the reserve row (or fall away where there is none); the sheet gets its next number. */
export const giveUpPlaces = defineCommand({
  contract: filings.giveUpPlaces,
  action: 'giveUpPlaces',
  load: async (tx, input, context) => {
    const loaded = await loadFiling(tx, context, input);
    if (!loaded.ok) return loaded;
    const own = await rowOf(tx, context.actor.tenant, input.campaign, input.body);
    if (!own) return refuse('noQuotaRow', { body: loaded.change.body.name });
    const rows = await lockRows(tx, context, input.campaign, ({ id, reserve }) => reserve || id === own.id);
    const from = rows.find(({ id }) => id === own.id)!;
    return allow({ ...loaded.change, from, reserve: rows.find((row) => row.reserve) });
  },
  decide: (loaded, { tier, count, reason }, context) => {
    const { facts, from, reserve } = loaded;
    const filing = newFiling(decideFiling(facts.current, reason), context, loaded);
    if (!filing.ok) return filing;
    const moved = movePlaces(facts.programme.quota.tiers, { from, to: reserve, tier, count });
    return moved.ok ? allow({ ...filing.change, moved: moved.change }) : moved;
  },
  save: async (tx, change, context, loaded, { reason }) => {
    await keepMove(tx, context, loaded.campaign, { moved: change.moved, kind: 'giveUp', reason });
    return keepFiling(tx, change, context, loaded, null);
  },
  events: (change, loaded) => {
    const { tiers, count } = change.moved;
    const [filing, ...others] = filingEvents('giveUpPlaces', change, loaded);
    return [{ ...filing!, detail: { ...filing!.detail, tiers, places: count } }, ...others];
  },
});
