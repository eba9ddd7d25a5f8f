import type { z } from 'zod';
import type { addPairOutcome } from '../../contract/mentorship.ts';
import { allow, type Decision, refuse } from '../../core/refusals.ts';
import type { Counted } from '../../core/workLog/counted.ts';
import type { Context, Tx } from '../context.ts';
import { sameEntry } from '../store/pairFacts.ts';
import { insertOutcome, insertPairFiles } from '../store/pairWrites.ts';
import { insertWorkEntry, type NewWorkEntry } from '../store/workEntries.ts';
import { followDrafts } from './followDrafts.ts';
import type { LoadedPair } from './pairLoaded.ts';
import { decideRow, loadRecording, type Recording } from './recording.ts';

export type AskedOutcome = Omit<z.output<typeof addPairOutcome.input>, 'pair'>;
/** What an apprentice can come to: it counts into the people that the studio brought up (R25). */
const people: readonly Counted[] = ['person', 'honour'];

export interface DecidedOutcome {
  readonly entry: NewWorkEntry;
  readonly reward: string | null;
  readonly id: string;
}

export function loadOutcome(
  tx: Tx,
  context: Context,
  studio: string,
  asked: AskedOutcome | null,
): Promise<Recording> | undefined {
  return asked ? loadRecording(tx, context, [{ ...asked, studio, about: null }]) : undefined;
}

/** The entry that the outcome becomes, looked at by the rules of the log. */
export function decideOutcome(
  asked: AskedOutcome,
  recording: Recording,
  { pair, rules }: LoadedPair,
  context: Context,
): Decision<DecidedOutcome> {
  const { reward } = asked;
  if (reward !== null && !rules.rewards?.some(({ id }) => id === reward)) return refuse('outcomeUnknown', {});
  const row = decideRow({ ...asked, studio: pair.studio, about: null }, recording, context);
  if (!row.ok) return row;
  if (row.change.already || !people.includes(row.change.entry.counts)) return refuse('outcomeUnknown', {});
  return allow({ entry: row.change.entry, reward, id: context.newId() });
}

/** What was reached, in words; where the log calls the entry by the person, what else it says. */
function titleOf({ title, words }: NewWorkEntry['read'], apprentice: string): string {
  if (title !== apprentice) return title;
  const [, ...said] = words.split('\n').filter((word) => word !== apprentice.toLowerCase());
  return said.join('，') || title;
}

/** Into the log once: where it says so already, the outcome points there. Answers the entry. */
export async function saveOutcome(
  tx: Tx,
  context: Context,
  { id: pair, apprenticeName }: { readonly id: string; readonly apprenticeName: string },
  { entry, reward, id }: DecidedOutcome,
): Promise<{ outcome: string; entry: string; existed: boolean }> {
  const { studio, kind, read, on, uploads = [] } = entry;
  const there = await sameEntry(tx, context.actor.tenant, { studio, kind, sameAs: read.sameAs }, read.data);
  if (there === undefined) {
    await insertWorkEntry(tx, context, entry);
    await followDrafts(tx, context, studio);
  }
  const of = there ?? entry.id;
  const title = titleOf(read, apprenticeName);
  if (await insertOutcome(tx, context, { id, pair, entry: of, on, title, reward }))
    await insertPairFiles(tx, context, { pair, about: 'outcome', of: id }, uploads);
  return { outcome: id, entry: of, existed: there !== undefined };
}
