import * as filings from '../../contract/filings.ts';
import { swapFiling as decide } from '../../core/filing/swapFiling.ts';
import { allow } from '../../core/refusals.ts';
import { lockOne } from '../store/filings.ts';
import { takePlaces } from '../store/quotaPlaces.ts';
import { defineCommand } from './command.ts';
import { filingEvents, keepFiling, loadFiling, newFiling } from './filing.ts';

/** 调换: one goes out and gives its places back, one comes in; refused when the place that comes back does not fit. */
export const swapFiling = defineCommand({
  contract: filings.swapFiling,
  action: 'swapFiling',
  load: async (tx, input, context) => {
    const loaded = await loadFiling(tx, context, input);
    if (!loaded.ok) return loaded;
    return allow({ ...loaded.change, out: await lockOne(tx, context.actor.tenant, input, input.out) });
  },
  decide: (loaded, input, context) => {
    const { facts, out } = loaded;
    const decision = decide(facts, { out, incoming: input.in, reason: input.reason });
    return newFiling(decision, context, loaded);
  },
  save: async (tx, change, context, loaded, input) => {
    const saved = await keepFiling(tx, change, context, loaded, null);
    const candidate = loaded.facts.candidates.find(({ id }) => id === input.in)!;
    const track = loaded.facts.programme.tracks.find(({ id }) => id === candidate.track)!;
    // Held since its recommendation as a rule; then nothing is taken again.
    const { campaign, body } = input;
    const places = { application: candidate.id, campaign, body, tiers: track.takes };
    const taken = await takePlaces(tx, context, places);
    return taken.ok ? saved : taken;
  },
  events: (change, loaded) => filingEvents('swapFiling', change, loaded),
});
