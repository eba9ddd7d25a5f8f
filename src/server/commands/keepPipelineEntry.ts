import type { z } from 'zod';
import { keepPipelineEntry as contract } from '../../contract/pipeline.ts';
import { ownPlace } from '../../core/access/ownPlace.ts';
import { openEntry } from '../../core/pipeline/keepEntry.ts';
import { allow, type Decision, refuse } from '../../core/refusals.ts';
import type { Context, Tx } from '../context.ts';
import { lockBody } from '../store/bodies.ts';
import { loadOpenCampaign } from '../store/campaigns.ts';
import {
  changeEntry,
  type EntryWords,
  insertEntry,
  lockEntry,
  type StoredEntry,
  standsAlready,
} from '../store/pipeline.ts';
import { unitNamed } from '../store/units.ts';
import { defineCommand } from './command.ts';

type Input = z.output<typeof contract.input>;

/** The body that is written for: that of the entry, the one named by the city, or the asker's own. */
async function placeOf(
  tx: Tx,
  input: Input,
  context: Context,
): Promise<Decision<{ body: string; entry: StoredEntry | undefined }>> {
  if (input.entry !== undefined) {
    const entry = await lockEntry(tx, context, input.entry);
    return entry.ok ? allow({ body: entry.change.body, entry: entry.change }) : entry;
  }
  const body = input.body ?? ownPlace(context.actor, 'keepPipeline', 'body');
  return body === undefined ? refuse('notFound', { what: '个推荐单位' }) : allow({ body, entry: undefined });
}

/** A studio to come is written into the body's 培育名单, or its line is changed (R17, R26). */
export const keepPipelineEntry = defineCommand({
  contract,
  action: 'keepPipeline',
  load: async (tx, input, context) => {
    const campaign = await loadOpenCampaign(tx, context, input.campaign);
    if (!campaign.ok) return campaign;
    if (!campaign.change.programme.tracks.some(({ id }) => id === input.track))
      return refuse('notFound', { what: '个申报类别' });
    const place = await placeOf(tx, input, context);
    if (!place.ok) return place;
    const { body, entry } = place.change;
    const locked = await lockBody(tx, context, body);
    if (!locked.ok) return locked;
    const { tenant } = context.actor;
    const { unitName, leadName } = input;
    return allow({
      ...{ subject: { body }, campaign: campaign.change, body, entry },
      unit: (await unitNamed(tx, tenant, body, unitName))?.id ?? null,
      twin: await standsAlready(tx, tenant, { body, unitName, leadName, except: entry?.id ?? body }),
    });
  },
  decide: ({ entry, twin, unit }, input, context) => {
    const open = entry ? openEntry(entry, input.version) : allow({ version: 1 });
    if (!open.ok) return open;
    if (twin) return refuse('alreadyInPipeline', { lead: input.leadName, unit: input.unitName });
    const { unitName, leadName, year, track, field, note, progress } = input;
    const words: EntryWords = { unit, unitName, leadName, year, track, field, note, progress };
    return allow({ id: entry?.id ?? context.newId(), version: open.change.version, words });
  },
  save: async (tx, { id, version, words }, context, { entry, body }) => {
    if (entry) await changeEntry(tx, context, id, { ...words, version });
    else if (!(await insertEntry(tx, context, { ...words, id, body })))
      return refuse('alreadyInPipeline', { lead: words.leadName, unit: words.unitName });
    return allow({ entry: id, version });
  },
  events: ({ id, version, words }, { campaign, body }) => [
    {
      ...{ action: 'keepPipelineEntry', subjectKind: 'pipelineEntry', subject: id, campaign: campaign.id },
      detail: { body, version, year: words.year, track: words.track, progress: words.progress },
    },
  ],
});
