import { recordVisit as contract } from '../../contract/pipeline.ts';
import { today } from '../../core/campaign/today.ts';
import { recordVisit as decide, openEntry } from '../../core/pipeline/keepEntry.ts';
import { allow } from '../../core/refusals.ts';
import { changeEntry, insertVisit, lockEntry } from '../store/pipeline.ts';
import { defineCommand } from './command.ts';

/** 走访指导 (R17) is written down; several may note visits of one day, none overwrites another. */
export const recordVisit = defineCommand({
  contract,
  action: 'keepPipeline',
  load: async (tx, input, context) => {
    const entry = await lockEntry(tx, context, input.entry);
    if (!entry.ok) return entry;
    return allow({ subject: { body: entry.change.body }, entry: entry.change });
  },
  decide: ({ entry }, { visitedOn, followUpBy, progress }, context) => {
    const visit = decide(visitedOn, followUpBy, today(context.receivedAt, context.timeZone));
    if (!visit.ok) return visit;
    const moves = progress !== undefined && progress !== entry.progress;
    // A visit may still be noted for what has become an application; only its progress is then settled.
    const open = moves ? openEntry(entry, undefined) : allow({ version: entry.version });
    if (!open.ok) return open;
    return allow({
      id: context.newId(),
      moves: moves ? { progress, version: open.change.version } : undefined,
    });
  },
  save: async (tx, { id, moves }, context, { entry }, input) => {
    const { visitedOn: visited_on, visitors, found, advice, followUpBy: follow_up_by = null } = input;
    await insertVisit(tx, context, {
      id,
      entry: entry.id,
      visited_on,
      visitors,
      found,
      advice,
      follow_up_by,
    });
    if (moves) await changeEntry(tx, context, entry.id, moves);
    return allow({ visit: id });
  },
  events: ({ id, moves }, { entry }) => [
    {
      ...{ action: 'recordVisit', subjectKind: 'pipelineEntry', subject: entry.id },
      detail: { visit: id, body: entry.body, ...(moves ? { progress: moves.progress } : {}) },
    },
  ],
});
