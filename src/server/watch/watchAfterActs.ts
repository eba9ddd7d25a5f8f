import type { Context, EventDraft, Tx } from '../context.ts';
import { watchStudio } from './watchStudios.ts';

/** More studios in one act (an import) wait for the nightly work. */
const MOST = 20;

/**
 * Called by the runner with the events of an act, in its transaction: a studio to which something happened — its log, its
 * state, a pair, a report — is looked at again, so that nobody sees a sign that is over.
 */
export async function watchAfterActs(tx: Tx, context: Context, events: readonly EventDraft[]): Promise<void> {
  const studios = new Set(
    events.flatMap(({ subjectKind, subject }) => (subjectKind === 'studio' && subject ? [subject] : [])),
  );
  if (studios.size > MOST) return;
  for (const studio of studios) await watchStudio(tx, context, studio);
}
