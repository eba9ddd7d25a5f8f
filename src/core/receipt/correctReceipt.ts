import { allow, type Decision, refuse } from '../refusals.ts';
import { expectedPapers } from './expectedPapers.ts';
import { itemKey, type PaperEntry } from './paperEntry.ts';
import { isComplete, paperStand } from './paperStand.ts';
import type { PileFacts, ReceivedLine } from './receivePapers.ts';

/** The entry as it should have been; 0 copies and originals: it was not so at all. */
export type Correction = Pick<ReceivedLine, 'copies' | 'originals' | 'shelf' | 'supplementBy' | 'note'>;

/** An entry that takes the place of another on the same slip. */
export interface CorrectedEntry {
  readonly supersedes: string | null;
  readonly entry: Omit<PaperEntry, 'id'>;
}

const problem = (path: string, message: string) => refuse('inputInvalid', { problems: [{ path, message }] });

/**
 * 更正收件: an entry was written down wrongly. The new one supersedes it; what is missing of that paper follows. A return is
 * taken back by 0 originals (the lent original is here again).
 */
export function correctReceipt(
  facts: PileFacts,
  id: string,
  correction: Correction,
): Decision<readonly CorrectedEntry[]> {
  const old = facts.entries.find((entry) => entry.id === id);
  if (!old) return refuse('notFound', { what: '条收件记录' });
  if (old.kind !== 'returned' && correction.originals > correction.copies)
    return problem('originals', '原件数不能多于份数');
  const { id: _id, ...kept } = old;
  const entry = { ...kept, ...correction };
  const others = facts.entries.filter((one) => one.id !== id && itemKey(one) === itemKey(old));
  const after = [...others, { ...entry, id }];
  if (paperStand(after).originalsHere < 0)
    return problem('originals', '与退还的原件数不符。请先更正退件记录，或核对件数');
  const own: CorrectedEntry = { supersedes: id, entry };
  return allow(old.kind === 'received' ? [own, ...restated(facts, old, after)] : [own]);
}

/** What is missing of the corrected paper, stated anew where it changed. */
function restated({ programme, applications }: PileFacts, old: PaperEntry, after: readonly PaperEntry[]) {
  const expected = expectedPapers(programme, applications).find((one) => itemKey(one) === itemKey(old));
  const stated = after.findLast(({ kind }) => kind === 'missing');
  if (!expected || (!expected.due && !stated)) return [];
  const stand = paperStand(after, expected);
  if (!stated && isComplete(stand)) return [];
  const { application, material, receipt } = old;
  const entry: CorrectedEntry['entry'] = {
    ...{ application, material, kind: 'missing', ...stand.missing, shelf: null },
    receipt: stated?.receipt ?? receipt,
    ...{ supplementBy: stand.supplementBy, note: stand.missingNote },
  };
  return [{ supersedes: stated?.id ?? null, entry }];
}
