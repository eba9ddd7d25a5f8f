import type { Kysely } from 'kysely';
import { readInput } from '../../contract/readInput.ts';
import { levelTitles, studioStateTitles } from '../../contract/studioWords.zh.ts';
import { SignFilter } from '../../contract/watch.ts';
import { signSentence, signSheet, signTitles } from '../../contract/watchWords.zh.ts';
import { possibleActions } from '../../core/access/can.ts';
import { scope } from '../../core/access/scope.ts';
import { today } from '../../core/campaign/today.ts';
import { allow, type Decision, refuse } from '../../core/refusals.ts';
import type { Context } from '../context.ts';
import { inTenant } from '../db/inTenant.ts';
import type { Database } from '../db/tables.ts';
import { writeEvents } from '../store/events.ts';
import { listSigns } from '../store/signList.ts';
import { wordsNow } from '../words.ts';
import { type ExportedFile, type SheetRow, sheetStream } from './sheetFile.ts';

/** Rows of one sheet; Excel itself ends at about a million. */
const most = 100_000;

/** 预警 as XLSX with the list's own filter and reach, noted in the log. */
export async function exportSigns(
  db: Kysely<Database>,
  context: Context,
  rawFilter: unknown,
): Promise<Decision<ExportedFile>> {
  const read = readInput(SignFilter, rawFilter);
  if (!read.ok) return read;
  const possible = possibleActions(context.actor);
  if (!possible.includes('exportList') || !possible.includes('seeWatch'))
    return refuse('notAllowed', { reason: 'role' });
  return inTenant(db, context, async (tx) => {
    const reach = scope(context.actor, 'exportList');
    const { signs } = await listSigns(tx, context.actor.tenant, reach, read.change, { size: most });
    await writeEvents(tx, context, [
      { action: 'exportSigns', subjectKind: 'studio', detail: { count: signs.length } },
    ]);
    const words = await wordsNow(tx, context);
    const sheet = signSheet(words);
    const states = studioStateTitles(words);
    const rows = signs.map(
      (sign, at): SheetRow => [
        ...[at + 1, signTitles[sign.kind], signSentence(sign.kind, sign.facts, words), sign.since],
        ...[sign.studioName, sign.leadName, sign.unitName, sign.bodyName],
        ...[sign.level ? levelTitles[sign.level] : '', states[sign.state]],
      ],
    );
    const name = sheet.file(today(context.receivedAt, context.timeZone));
    return allow({ name, stream: await sheetStream(sheet, rows) });
  });
}
