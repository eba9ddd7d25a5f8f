import { dropFromPipeline as contract } from '../../contract/pipeline.ts';
import { openEntry } from '../../core/pipeline/keepEntry.ts';
import { allow } from '../../core/refusals.ts';
import { endEntry, lockEntry } from '../store/pipeline.ts';
import { defineCommand } from './command.ts';

/** 移出培育名单, with the reason; what became an application stays. */
export const dropFromPipeline = defineCommand({
  contract,
  action: 'keepPipeline',
  load: async (tx, input, context) => {
    const entry = await lockEntry(tx, context, input.entry);
    if (!entry.ok) return entry;
    return allow({ subject: { body: entry.change.body }, entry: entry.change });
  },
  decide: ({ entry }) => openEntry(entry, undefined),
  save: async (tx, _change, context, { entry }, { reason }) => {
    await endEntry(tx, context, entry.id, { reason });
    return allow({});
  },
  events: (_change, { entry }) => [
    {
      ...{ action: 'dropFromPipeline', subjectKind: 'pipelineEntry', subject: entry.id },
      detail: { body: entry.body },
    },
  ],
});
