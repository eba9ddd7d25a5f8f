import type { Kysely } from 'kysely';
import { pipelineWords } from '../../contract/exportWords.zh.ts';
import { PipelineFilter } from '../../contract/pipeline.ts';
import { readInput } from '../../contract/readInput.ts';
import { possibleActions } from '../../core/access/can.ts';
import { scope } from '../../core/access/scope.ts';
import { wordsOf } from '../../core/programme/words.ts';
import { allow, type Decision, refuse } from '../../core/refusals.ts';
import type { Context } from '../context.ts';
import { raiseWall } from '../db/settings.ts';
import type { Database } from '../db/tables.ts';
import { loadCampaign } from '../store/campaigns.ts';
import { writeEvents } from '../store/events.ts';
import { type ListedEntry, pipelineEntries } from '../store/pipeline.ts';
import { type ExportedFile, type SheetRow, sheetStream } from './sheetFile.ts';

/** Rows of one sheet; more than any federation has in a year. */
const most = 20_000;

/** 培育名单 as XLSX with the list's own filter and reach, noted in the log. */
export async function exportPipeline(
  db: Kysely<Database>,
  context: Context,
  rawFilter: unknown,
): Promise<Decision<ExportedFile>> {
  const read = readInput(PipelineFilter, rawFilter);
  if (!read.ok) return read;
  if (!possibleActions(context.actor).includes('exportList')) return refuse('notAllowed', { reason: 'role' });
  return db.transaction().execute(async (tx) => {
    await raiseWall(tx, context.actor);
    const campaign = await loadCampaign(tx, context, read.change.campaign);
    if (!campaign.ok) return campaign;
    const { id, year, programme } = campaign.change;
    const filter = { ...read.change, year: read.change.year ?? year };
    const reach = scope(context.actor, 'exportList');
    const { entries } = await pipelineEntries(tx, context.actor.tenant, reach, filter, most);
    const detail = { count: entries.length };
    await writeEvents(tx, context, [
      { action: 'exportPipeline', subjectKind: 'campaign', subject: id, campaign: id, detail },
    ]);
    const words = pipelineWords(wordsOf(programme));
    const titles = new Map(programme.tracks.map((track) => [track.id, track.title]));
    const rows = entries.map((entry, at) => rowOf(words, entry, at + 1, titles.get(entry.track) ?? ''));
    return allow({
      name: words.file(filter.year),
      stream: await sheetStream(words, rows),
    });
  });
}

type Said = ReturnType<typeof pipelineWords>;

function rowOf(words: Said, entry: ListedEntry, number: number, track: string): SheetRow {
  const [last] = entry.visits;
  return [
    ...[number, entry.bodyName, entry.unitName, entry.leadName, track, entry.field],
    entry.application ? words.applied : words.progress[entry.progress],
    entry.visits.length,
    ...[last?.on ?? '', last?.advice ?? '', entry.note],
  ];
}
