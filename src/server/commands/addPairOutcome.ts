import { addPairOutcome as contract } from '../../contract/mentorship.ts';
import { onDay } from '../../core/mentorship/pairDecisions.ts';
import { allow } from '../../core/refusals.ts';
import { defineCommand } from './command.ts';
import { loadPair, pairEvent } from './pairLoaded.ts';
import { decideOutcome, loadOutcome, saveOutcome } from './pairOutcome.ts';

/** A level or honour that the apprentice reached later: within the years of a reward it is shown as due. */
export const addPairOutcome = defineCommand({
  contract,
  action: 'judgeMentorship',
  load: async (tx, { pair, ...outcome }, context) => {
    const loaded = await loadPair(tx, context, pair);
    if (!loaded.ok) return loaded;
    const recording = await loadOutcome(tx, context, loaded.change.pair.studio, outcome);
    return allow({ ...loaded.change, recording: recording! });
  },
  decide: (loaded, { pair: _pair, ...outcome }, context) => {
    const open = onDay(loaded.pair, 'addOutcome', outcome.on, loaded.today);
    return open.ok ? decideOutcome(outcome, loaded.recording, loaded, context) : open;
  },
  save: async (tx, decided, context, { pair }) => allow(await saveOutcome(tx, context, pair, decided)),
  events: ({ id, entry }, { pair }) => [
    pairEvent('addPairOutcome', pair, { outcome: id, counts: entry.counts }),
  ],
});
