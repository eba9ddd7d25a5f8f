import type { Kysely } from 'kysely';
import { allianceSheet } from '../../contract/allianceSheets.zh.ts';
import { AllianceFilter } from '../../contract/alliances.ts';
import { readInput } from '../../contract/readInput.ts';
import { possibleActions } from '../../core/access/can.ts';
import { scope } from '../../core/access/scope.ts';
import { today } from '../../core/campaign/today.ts';
import { allow, type Decision, refuse } from '../../core/refusals.ts';
import type { Context } from '../context.ts';
import { inTenant } from '../db/inTenant.ts';
import type { Database } from '../db/tables.ts';
import { allianceRules } from '../queries/allianceList.ts';
import { listAlliances } from '../store/allianceLists.ts';
import { writeEvents } from '../store/events.ts';
import { wordsNow } from '../words.ts';
import { type ExportedFile, type SheetRow, sheetStream } from './sheetFile.ts';

/** 联盟 as XLSX with the list's own filter and reach, noted in the log. */
export async function exportAlliances(
  db: Kysely<Database>,
  context: Context,
  rawFilter: unknown,
): Promise<Decision<ExportedFile>> {
  const read = readInput(AllianceFilter, rawFilter);
  if (!read.ok) return read;
  const possible = possibleActions(context.actor);
  if (!possible.includes('exportList') || !possible.includes('seeAlliances'))
    return refuse('notAllowed', { reason: 'role' });
  return inTenant(db, context, async (tx) => {
    const { year, resultsAYear } = await allianceRules(tx, context);
    const reach = scope(context.actor, 'exportList');
    const page = { year, asked: resultsAYear, size: 20_000 };
    const { alliances } = await listAlliances(tx, context.actor.tenant, reach, read.change, page);
    await writeEvents(tx, context, [
      { action: 'exportAlliances', subjectKind: 'alliance', detail: { count: alliances.length } },
    ]);
    const sheet = allianceSheet(await wordsNow(tx, context), year);
    const rows = alliances.map(
      (one, at): SheetRow => [
        ...[
          at + 1,
          one.name,
          one.kind,
          one.bodyName ?? sheet.city,
          one.secretariat,
          one.foundedOn,
          one.members,
        ],
        ...[
          one.hostName ?? '',
          one.results,
          Math.max(0, (resultsAYear ?? 0) - one.results),
          one.endedOn ?? '',
        ],
      ],
    );
    return allow({
      name: sheet.file(today(context.receivedAt, context.timeZone)),
      stream: await sheetStream(sheet, rows),
    });
  });
}
