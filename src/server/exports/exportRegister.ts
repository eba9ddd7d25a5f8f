import type { Kysely } from 'kysely';
import { readInput } from '../../contract/readInput.ts';
import { registerSheet } from '../../contract/registerSheet.zh.ts';
import { StudioFilter, type StudioRow } from '../../contract/studios.ts';
import { levelTitle, studioStateTitles } from '../../contract/studioWords.zh.ts';
import { possibleActions } from '../../core/access/can.ts';
import { scope } from '../../core/access/scope.ts';
import { today } from '../../core/campaign/today.ts';
import type { Words } from '../../core/programme/words.ts';
import { allow, type Decision, refuse } from '../../core/refusals.ts';
import type { Context, Tx } from '../context.ts';
import { inTenant } from '../db/inTenant.ts';
import type { Database } from '../db/tables.ts';
import { writeEvents } from '../store/events.ts';
import { studioPage } from '../store/studioList.ts';
import { wordsNow } from '../words.ts';
import { type ExportedFile, type SheetRow, sheetStream } from './sheetFile.ts';

const size = 2000;
/** Rows of one sheet; who wants more narrows the filter. */
const most = 100_000;

/** 工作室档案 as XLSX with the list's own filter, order and reach, noted in the log. */
export async function exportRegister(
  db: Kysely<Database>,
  context: Context,
  rawFilter: unknown,
): Promise<Decision<ExportedFile>> {
  const read = readInput(StudioFilter, rawFilter);
  if (!read.ok) return read;
  const possible = possibleActions(context.actor);
  if (!possible.includes('exportList') || !possible.includes('seeRegister'))
    return refuse('notAllowed', { reason: 'role' });
  return inTenant(db, context, async (tx) => {
    const words = await wordsNow(tx, context);
    const rows = await allRows(tx, context, read.change, words);
    const detail = { count: rows.length };
    await writeEvents(tx, context, [{ action: 'exportRegister', subjectKind: 'studio', detail }]);
    const sheet = registerSheet(words);
    const name = sheet.file(today(context.receivedAt, context.timeZone));
    return allow({ name, stream: await sheetStream(sheet, rows) });
  });
}

/** Page after page by the list's own places, so that none is read twice. */
async function allRows(tx: Tx, context: Context, filter: StudioFilter, words: Words): Promise<SheetRow[]> {
  const reach = scope(context.actor, 'exportList');
  const all: SheetRow[] = [];
  for (let after: string | undefined; all.length < most; ) {
    const page = await studioPage(tx, context.actor.tenant, reach, filter, { size, after });
    for (const row of page.rows) all.push(rowOf(row, all.length + 1, words));
    if (page.next === null) break;
    after = page.next;
  }
  return all;
}

function rowOf(row: StudioRow, number: number, words: Words): SheetRow {
  return [
    ...[number, row.name, row.leadName, row.unitName, row.bodyName, levelTitle(row.level, words)],
    ...[row.title ?? '', row.namedOn ?? '', studioStateTitles(words)[row.state], row.grade ?? ''],
    ...[row.trade, row.kind, row.memberCount ?? '', row.results, row.lastSignOn ?? ''],
  ];
}
