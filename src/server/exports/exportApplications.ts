import type { Kysely } from 'kysely';
import { ApplicationFilter } from '../../contract/applications.ts';
import { exportWords } from '../../contract/exportWords.zh.ts';
import { readInput } from '../../contract/readInput.ts';
import { possibleActions } from '../../core/access/can.ts';
import { scope } from '../../core/access/scope.ts';
import type { Programme } from '../../core/programme/programme.ts';
import { wordsOf } from '../../core/programme/words.ts';
import { allow, type Decision, refuse } from '../../core/refusals.ts';
import type { Context, Tx } from '../context.ts';
import { raiseWall } from '../db/settings.ts';
import type { Database } from '../db/tables.ts';
import { type Filter, type FoundApplication, searchApplications } from '../store/applicationSearch.ts';
import { loadCampaign } from '../store/campaigns.ts';
import { writeEvents } from '../store/events.ts';
import { type ExportedFile, type SheetRow, sheetStream, wallTime } from './sheetFile.ts';

const page = 1000;
/** Rows of one sheet; more than any federation has in a campaign. */
const most = 100_000;

/**
 * The list of applications as XLSX with the list's own filter and reach, noted in the log. All rows are read in one
 * snapshot. What people wrote is text, never a formula.
 */
export async function exportApplications(
  db: Kysely<Database>,
  context: Context,
  rawFilter: unknown,
): Promise<Decision<ExportedFile>> {
  const read = readInput(ApplicationFilter, rawFilter);
  if (!read.ok) return read;
  const filter = read.change;
  if (!possibleActions(context.actor).includes('exportList')) return refuse('notAllowed', { reason: 'role' });
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => {
      await raiseWall(tx, context.actor);
      const campaign = await loadCampaign(tx, context, filter.campaign);
      if (!campaign.ok) return campaign;
      const rows = await allRows(tx, context, filter);
      const detail = { count: rows.length };
      const event = { action: 'exportApplications', subjectKind: 'campaign', subject: campaign.change.id };
      await writeEvents(tx, context, [{ ...event, campaign: campaign.change.id, detail }]);
      const { programme, year } = campaign.change;
      const said = exportWords(wordsOf(programme));
      return allow({
        name: said.file(year),
        stream: await sheetStream(said, [...sheetRows(programme, rows, context.timeZone)]),
      });
    });
}

async function allRows(tx: Tx, context: Context, filter: Filter): Promise<FoundApplication[]> {
  const reach = scope(context.actor, 'exportList');
  const all: FoundApplication[] = [];
  while (all.length < most) {
    const window = { size: page, offset: all.length };
    const { rows } = await searchApplications(tx, context.actor.tenant, reach, filter, window);
    all.push(...rows);
    if (rows.length < page) break;
  }
  return all;
}

function* sheetRows(
  programme: Programme,
  rows: readonly FoundApplication[],
  timeZone: string,
): Generator<SheetRow> {
  const tracks = new Map(programme.tracks.map(({ id, shortTitle }) => [id, shortTitle]));
  const said = exportWords(wordsOf(programme));
  const moment = (at: Date | null) => (at === null ? '' : wallTime(at, timeZone));
  for (const [index, row] of rows.entries())
    yield [
      index + 1,
      row.fileNumber,
      tracks.get(row.track) ?? row.track,
      row.studioName,
      row.leadName,
      row.unitName,
      row.bodyName,
      said.states[row.state],
      row.late ? said.late : '',
      row.sealMissing ? said.sealMissing : '',
      row.mainResults ?? '',
      moment(row.submittedAt),
      moment(row.updatedAt),
    ];
}
