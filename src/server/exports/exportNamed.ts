import type { Kysely } from 'kysely';
import { NamedListFilter } from '../../contract/designations.ts';
import { namedWords } from '../../contract/exportWords.zh.ts';
import { readInput } from '../../contract/readInput.ts';
import { possibleActions } from '../../core/access/can.ts';
import { inOrder, type NamedTrack, shortfallNote } from '../../core/designation/namedList.ts';
import { wordsOf } from '../../core/programme/words.ts';
import { allow, type Decision, refuse } from '../../core/refusals.ts';
import type { Context } from '../context.ts';
import { raiseWall } from '../db/settings.ts';
import type { Database } from '../db/tables.ts';
import { designationDecisions } from '../queries/designationDecisions.ts';
import { loadCampaign } from '../store/campaigns.ts';
import { writeEvents } from '../store/events.ts';
import { type ExportedFile, type SheetRow, sheetStream } from './sheetFile.ts';

/** The list of a naming decision as XLSX, in the order asked for, noted in the log. */
export async function exportNamed(
  db: Kysely<Database>,
  context: Context,
  rawFilter: unknown,
): Promise<Decision<ExportedFile>> {
  const read = readInput(NamedListFilter, rawFilter);
  if (!read.ok) return read;
  const may = possibleActions(context.actor);
  if (!may.includes('exportList') || !may.includes('seeDesignations'))
    return refuse('notAllowed', { reason: 'role' });
  const { campaign: id, designation, order } = read.change;
  return db.transaction().execute(async (tx) => {
    await raiseWall(tx, context.actor);
    const campaign = await loadCampaign(tx, context, id);
    if (!campaign.ok) return campaign;
    const { year, programme } = campaign.change;
    const asked = await designationDecisions.answer(tx, { campaign: id }, context);
    if (!asked.ok) return asked;
    const decision = asked.change.decisions.find((one) => one.designation === designation);
    if (!decision) return refuse('notFound', { what: '份决定' });
    const words = namedWords(wordsOf(programme));
    const rows = decision.tracks.flatMap((track) => {
      const note = shortfallNote(track, programme.words.designation);
      return [...rowsOf(track, order), ...(note ? [['', note]] : [])] as SheetRow[];
    });
    const detail = { designation, order, count: decision.tracks.flatMap((track) => track.rows).length };
    await writeEvents(tx, context, [
      { action: 'exportNamed', subjectKind: 'designation', subject: designation, campaign: id, detail },
    ]);
    return allow({ name: words.file(year, decision.issuer), stream: await sheetStream(words, rows) });
  });
}

function rowsOf(track: NamedTrack, order: 'body' | 'strokes'): SheetRow[] {
  return inOrder(track, order).map(({ name, leadName, unitName, bodyName }, at) => [
    ...[at + 1, track.title, name, leadName, unitName, bodyName],
  ]);
}
