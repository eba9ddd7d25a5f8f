import type { Kysely } from 'kysely';
import { AnnualReportFilter } from '../../contract/annualReports.ts';
import { annualReportSheet, annualReportStateWords } from '../../contract/annualReportWords.zh.ts';
import { readInput } from '../../contract/readInput.ts';
import { levelTitles } from '../../contract/studioWords.zh.ts';
import { possibleActions } from '../../core/access/can.ts';
import { scope } from '../../core/access/scope.ts';
import { today } from '../../core/campaign/today.ts';
import { allow, type Decision, refuse } from '../../core/refusals.ts';
import { yearToReport } from '../../core/watch/signs.ts';
import type { Context } from '../context.ts';
import { inTenant } from '../db/inTenant.ts';
import type { Database } from '../db/tables.ts';
import { listReports } from '../store/annualReports.ts';
import { writeEvents } from '../store/events.ts';
import { standingProgramme } from '../store/standingProgramme.ts';
import { wordsNow } from '../words.ts';
import { type ExportedFile, type SheetRow, sheetStream } from './sheetFile.ts';

/** Rows of one sheet. */
const most = 100_000;

/** 年度报告情况 as XLSX with the list's own filter and reach, noted in the log. */
export async function exportAnnualReports(
  db: Kysely<Database>,
  context: Context,
  rawFilter: unknown,
): Promise<Decision<ExportedFile>> {
  const read = readInput(AnnualReportFilter, rawFilter);
  if (!read.ok) return read;
  const possible = possibleActions(context.actor);
  if (!possible.includes('exportList') || !possible.includes('seeWatch'))
    return refuse('notAllowed', { reason: 'role' });
  return inTenant(db, context, async (tx) => {
    const { tenant } = context.actor;
    const annual = (await standingProgramme(tx, tenant))?.programme.watch?.annualReport;
    const year = read.change.year ?? yearToReport(annual, today(context.receivedAt, context.timeZone));
    const reach = scope(context.actor, 'exportList');
    const { rows } = await listReports(tx, tenant, reach, { ...read.change, year }, { size: most });
    await writeEvents(tx, context, [
      { action: 'exportAnnualReports', subjectKind: 'studio', detail: { count: rows.length, year } },
    ]);
    const words = annualReportSheet(await wordsNow(tx, context));
    const lines = rows.map(
      (row, at): SheetRow => [
        ...[at + 1, row.studioName, row.leadName, row.unitName, row.bodyName],
        ...[row.level ? levelTitles[row.level] : '', annualReportStateWords[row.state]],
      ],
    );
    return allow({ name: words.file(year), stream: await sheetStream(words, lines) });
  });
}
