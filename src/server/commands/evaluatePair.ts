import { evaluatePair as contract } from '../../contract/mentorship.ts';
import { onDay } from '../../core/mentorship/pairDecisions.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { changePair, insertPairAct, insertPairFiles, supersedeEvaluation } from '../store/pairWrites.ts';
import { defineCommand } from './command.ts';
import { forPair } from './forPair.ts';
import { filesAreOwn, loadPair, pairEvent } from './pairLoaded.ts';
import { type DecidedOutcome, decideOutcome, loadOutcome, saveOutcome } from './pairOutcome.ts';

/** 出师评定 (R12): what was reached, the words of both and of the unit; a level or honour goes into the studio's log. */
export const evaluatePair = defineCommand({
  contract,
  action: 'judgeMentorship',
  load: async (tx, { pair, uploads, outcome }, context) => {
    const loaded = await loadPair(tx, context, pair);
    if (!loaded.ok) return loaded;
    const recording = await loadOutcome(tx, context, loaded.change.pair.studio, outcome);
    return allow({ ...loaded.change, recording, own: await filesAreOwn(tx, context, uploads) });
  },
  decide: (loaded, { on, outcome }, context) => {
    const open = onDay(loaded.pair, 'evaluate', on, loaded.today);
    if (!open.ok) return open;
    if (!loaded.own) return refuse('uploadUnknown', {});
    const act = context.newId();
    if (outcome === null || !loaded.recording) return allow({ act, outcome: null as DecidedOutcome | null });
    const decided = decideOutcome(outcome, loaded.recording, loaded, context);
    return decided.ok ? allow({ act, outcome: decided.change as DecidedOutcome | null }) : decided;
  },
  save: async (tx, { act, outcome }, context, { pair }, input) => {
    const { on, result, mentorWords, apprenticeWords, unitWords, uploads } = input;
    await supersedeEvaluation(tx, context, pair.id);
    await insertPairAct(tx, context, {
      ...{ id: act, pair: pair.id, kind: 'evaluated', on, reason: '', enteredFor: forPair(context, pair) },
      facts: { result, mentorWords, apprenticeWords, unitWords },
    });
    await insertPairFiles(tx, context, { pair: pair.id, about: 'act', of: act }, uploads);
    await changePair(tx, context, pair, { state: 'completed', result, ended_on: on, check_due_on: null });
    if (outcome) await saveOutcome(tx, context, pair, outcome);
    return allow({ act });
  },
  events: ({ act, outcome }, { pair }, { result }) => [
    pairEvent('evaluatePair', pair, { act, result, outcome: outcome?.id ?? null }),
  ],
});
