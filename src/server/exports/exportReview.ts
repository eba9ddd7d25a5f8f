import type { Kysely } from 'kysely';
import { readInput } from '../../contract/readInput.ts';
import { reviewResults as contract } from '../../contract/reviews.ts';
import {
  gradeWords,
  inspectedWords,
  noteWords,
  passedWords,
  positionWords,
  reviewSheetWords,
  stageWords,
  voteWords,
} from '../../contract/reviewWords.zh.ts';
import { possibleActions } from '../../core/access/can.ts';
import { allow, type Decision, refuse } from '../../core/refusals.ts';
import type { Context } from '../context.ts';
import { raiseWall } from '../db/settings.ts';
import type { Database } from '../db/tables.ts';
import { reviewResults } from '../queries/reviewResults.ts';
import { loadCampaign } from '../store/campaigns.ts';
import { writeEvents } from '../store/events.ts';
import { type ExportedFile, type SheetRow, sheetStream } from './sheetFile.ts';

/** 评审情况表 as XLSX, noted in the log. */
export async function exportReview(
  db: Kysely<Database>,
  context: Context,
  rawFilter: unknown,
): Promise<Decision<ExportedFile>> {
  const read = readInput(contract.input, rawFilter);
  if (!read.ok) return read;
  if (!possibleActions(context.actor).includes('seeReview')) return refuse('notAllowed', { reason: 'role' });
  return db.transaction().execute(async (tx) => {
    await raiseWall(tx, context.actor);
    const campaign = await loadCampaign(tx, context, read.change.campaign);
    if (!campaign.ok) return campaign;
    const asked = await reviewResults.answer(tx, read.change, context);
    if (!asked.ok) return asked;
    const { id, programme } = campaign.change;
    const { lines, trackTitle, places } = asked.change;
    const detail = { track: read.change.track, count: lines.length };
    await writeEvents(tx, context, [
      { action: 'exportReview', subjectKind: 'campaign', subject: id, campaign: id, detail },
    ]);
    const words = reviewSheetWords(programme, trackTitle);
    const rows = lines.map(
      (line): SheetRow => [
        ...[positionWords(line), line.studioName, line.unitName, line.bodyName, line.points ?? ''],
        ...[stageWords(line), passedWords(line), gradeWords(line)],
        ...[line.votes ? voteWords(line.votes) : '', inspectedWords(line), noteWords(line)],
      ],
    );
    if (places !== null && rows.length > places) rows.splice(places, 0, ['名额到此']);
    return allow({ name: words.file, stream: await sheetStream(words, rows) });
  });
}
