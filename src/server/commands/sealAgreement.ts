import { sealAgreement as contract } from '../../contract/mentorship.ts';
import { sealPair } from '../../core/mentorship/pairDecisions.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { defineCommand } from './command.ts';
import { filesAreOwn, loadPair, pairEvent } from './pairLoaded.ts';
import { saveSealedAgreement } from './sealingPair.ts';

/** The signed and sealed sheet is there: the agreement holds. A sheet of an older version is void (R11, V14). */
export const sealAgreement = defineCommand({
  contract,
  action: 'keepMentorship',
  load: async (tx, { pair, uploads }, context) => {
    const loaded = await loadPair(tx, context, pair);
    return loaded.ok ? allow({ ...loaded.change, own: await filesAreOwn(tx, context, uploads) }) : loaded;
  },
  decide: ({ pair, today, own }, { agreementVersion: version, signedOn }) => {
    const sealed = sealPair(pair, { version, signedOn }, today);
    if (!sealed.ok) return sealed;
    return own ? sealed : refuse('uploadUnknown', {});
  },
  save: async (tx, { state }, context, loaded, { signedOn, uploads }) => {
    await saveSealedAgreement(tx, context, loaded, { state, signedOn, uploads });
    return allow({ state });
  },
  events: (_change, { pair }, { agreementVersion: version }) => [
    pairEvent('sealAgreement', pair, { agreement: pair.agreement, version }),
  ],
});
