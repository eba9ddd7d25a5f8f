import { applyFromPipeline as contract } from '../../contract/pipeline.ts';
import { openEntry } from '../../core/pipeline/keepEntry.ts';
import { allow } from '../../core/refusals.ts';
import { endEntry, lockEntry } from '../store/pipeline.ts';
import { defineCommand } from './command.ts';
import { createApplication } from './createApplication.ts';

/** What createApplication asks for, as it stands in the pipeline. */
const asked = (
  campaign: string,
  entry: { body: string; track: string; unitName: string; leadName: string },
) => {
  const { body, track, unitName, leadName } = entry;
  return { campaign, body, track, unitName, leadName };
};

/** 转为申报: one press makes the application, or goes on with the draft that is there, and the entry is done. */
export const applyFromPipeline = defineCommand({
  contract,
  action: 'createApplication',
  load: async (tx, input, context) => {
    const entry = await lockEntry(tx, context, input.entry);
    if (!entry.ok) return entry;
    const begun = await createApplication.load(tx, asked(input.campaign, entry.change), context);
    return begun.ok ? allow({ ...begun.change, entry: entry.change }) : begun;
  },
  decide: (loaded, { campaign }, context) => {
    const open = openEntry(loaded.entry, undefined);
    return open.ok ? createApplication.decide(loaded, asked(campaign, loaded.entry), context) : open;
  },
  save: async (tx, change, context, loaded, { campaign }) => {
    const { entry, unit } = loaded;
    const made = await createApplication.save(tx, change, context, loaded, asked(campaign, entry));
    if (made.ok) await endEntry(tx, context, entry.id, { application: change.id, unit: unit.id });
    return made;
  },
  events: (change, loaded, { campaign }) => [
    ...createApplication.events(change, loaded, asked(campaign, loaded.entry)),
    {
      ...{ action: 'applyFromPipeline', subjectKind: 'pipelineEntry', subject: loaded.entry.id, campaign },
      detail: { application: change.id, existed: change.existed },
    },
  ],
});
