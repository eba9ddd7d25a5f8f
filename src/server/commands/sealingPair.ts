import { checkDueOn } from '../../core/mentorship/pairDecisions.ts';
import type { Context, Tx } from '../context.ts';
import { changePair, insertPairFiles, sealStored } from '../store/pairWrites.ts';
import type { LoadedPair } from './pairLoaded.ts';

/** The agreement holds from now on, and its sealed sheet lies in the file of the pair (R11). */
export async function saveSealedAgreement(
  tx: Tx,
  context: Context,
  { pair, rules }: LoadedPair,
  sheet: { readonly state: 'running'; readonly signedOn: string; readonly uploads: readonly string[] },
): Promise<void> {
  const { state, signedOn, uploads } = sheet;
  await sealStored(tx, context, { pair: pair.id, number: pair.agreement, signedOn });
  const file = { pair: pair.id, about: 'agreement' as const, of: String(pair.agreement) };
  await insertPairFiles(tx, context, file, uploads);
  const change = { state, sealed_on: signedOn, check_due_on: checkDueOn(rules, pair) };
  await changePair(tx, context, pair, change);
}
