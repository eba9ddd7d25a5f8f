import { recordWork as contract } from '../../contract/workLog.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { entriesById, insertWorkEntry } from '../store/workEntries.ts';
import { defineCommand } from './command.ts';
import { followDrafts } from './followDrafts.ts';
import { decideRow, loadRecording, workEvent } from './recording.ts';

/** 记一笔 (R74-R78, F30): a project, a result, a patent … with its photo, from the phone, in under a minute. */
export const recordWork = defineCommand({
  contract,
  action: 'recordWork',
  load: async (tx, input, context) => {
    const recording = await loadRecording(tx, context, [input]);
    const studio = recording.studios.get(input.studio);
    if (!studio) return refuse('notFound', { what: '个工作室' });
    return allow({ subject: { body: studio.body, unit: studio.unit, studio: studio.id }, recording });
  },
  decide: ({ recording }, input, context) => decideRow(input, recording, context),
  save: async (tx, change, context) => {
    if (change.already) return allow({ entry: change.id });
    if (!(await insertWorkEntry(tx, context, change.entry))) {
      // Two tabs sent it at once, or the id is somebody else's.
      const [twin] = (await entriesById(tx, context.actor.tenant, [change.entry.id])).values();
      const mine = twin?.byUser === context.actor.user && twin.studio === change.entry.studio;
      return mine ? allow({ entry: change.entry.id }) : refuse('idempotencyKeyReused', {});
    }
    await followDrafts(tx, context, change.entry.studio);
    return allow({ entry: change.entry.id });
  },
  events: (change) => {
    if (change.already) return [];
    const { id, studio, counts, enteredFor } = change.entry;
    return [workEvent('recordWork', studio, { entry: id, counts, enteredFor })];
  },
});
