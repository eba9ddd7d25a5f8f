import type { Kysely } from 'kysely';
import { ClashFilter } from '../../contract/consistency.ts';
import {
  clashSentence,
  clashSheet,
  clashTitles,
  settlementWords,
} from '../../contract/consistencyWords.zh.ts';
import { daysInWords } from '../../contract/daysInWords.ts';
import { readInput } from '../../contract/readInput.ts';
import { possibleActions } from '../../core/access/can.ts';
import { scope } from '../../core/access/scope.ts';
import { today } from '../../core/campaign/today.ts';
import { allow, type Decision, refuse } from '../../core/refusals.ts';
import type { Context } from '../context.ts';
import { inTenant } from '../db/inTenant.ts';
import type { Database } from '../db/tables.ts';
import { listClashes } from '../store/clashes.ts';
import { withFigures } from '../store/clashFigures.ts';
import { writeEvents } from '../store/events.ts';
import { type ExportedFile, type SheetRow, sheetStream } from './sheetFile.ts';

/** Rows of one sheet. */
const most = 100_000;

/** 核对提示 as XLSX with the list's own filter and reach, noted in the log. */
export async function exportClashes(
  db: Kysely<Database>,
  context: Context,
  rawFilter: unknown,
): Promise<Decision<ExportedFile>> {
  const read = readInput(ClashFilter, rawFilter);
  if (!read.ok) return read;
  const possible = possibleActions(context.actor);
  if (!possible.includes('exportList') || !possible.includes('seeWatch'))
    return refuse('notAllowed', { reason: 'role' });
  return inTenant(db, context, async (tx) => {
    const reach = scope(context.actor, 'exportList');
    const { clashes } = await listClashes(tx, context.actor.tenant, reach, read.change, { size: most });
    await writeEvents(tx, context, [
      { action: 'exportClashes', subjectKind: 'studio', detail: { count: clashes.length } },
    ]);
    const named = await withFigures(tx, context.actor.tenant, clashes);
    const rows = named.map(
      ({ kind, facts, places, since, settledAs, settledBecause }, at): SheetRow => [
        ...[at + 1, clashTitles[kind], clashSentence(kind, facts)],
        places
          .map(({ studioName, unitName, says }) => `${studioName}（${unitName}）：${daysInWords(says)}`)
          .join('；'),
        ...[daysInWords(since), settledAs ? settlementWords[settledAs] : '', settledBecause ?? ''],
      ],
    );
    const name = clashSheet.file(today(context.receivedAt, context.timeZone));
    return allow({ name, stream: await sheetStream(clashSheet, rows) });
  });
}
