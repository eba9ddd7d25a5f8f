import type { Kysely } from 'kysely';
import { readInput } from '../../contract/readInput.ts';
import { WorkFilter } from '../../contract/workLog.ts';
import { workSheet } from '../../contract/workSheet.zh.ts';
import { possibleActions } from '../../core/access/can.ts';
import { today } from '../../core/campaign/today.ts';
import { allow, type Decision, refuse } from '../../core/refusals.ts';
import { kindOf } from '../../core/workLog/kindForm.ts';
import type { Context } from '../context.ts';
import { inTenant } from '../db/inTenant.ts';
import type { Database } from '../db/tables.ts';
import { writeEvents } from '../store/events.ts';
import { programmeOf } from '../store/programmes.ts';
import { allWork, type WorkOfStudio } from '../store/workList.ts';
import { type ExportedFile, type SheetRow, sheetStream } from './sheetFile.ts';

/** Rows of one sheet. */
const most = 100_000;

/** 年度记录 as XLSX with the list's own filter and reach, noted in the log. */
export async function exportWork(
  db: Kysely<Database>,
  context: Context,
  rawFilter: unknown,
): Promise<Decision<ExportedFile>> {
  const read = readInput(WorkFilter, rawFilter);
  if (!read.ok) return read;
  const possible = possibleActions(context.actor);
  if (!possible.includes('exportList') || !possible.includes('seeWork'))
    return refuse('notAllowed', { reason: 'role' });
  return inTenant(db, context, async (tx) => {
    const { tenant } = context.actor;
    const entries = await allWork(tx, tenant, read.change, most);
    await writeEvents(tx, context, [
      { action: 'exportWork', subjectKind: 'studio', detail: { count: entries.length } },
    ]);
    const titles = new Map<string, string>();
    for (const { revision, kind } of entries) {
      const key = `${revision} ${kind}`;
      if (!titles.has(key))
        titles.set(key, kindOf(await programmeOf(tx, tenant, revision), kind)?.title ?? kind);
    }
    const rows = entries.map((entry, at) =>
      rowOf(entry, at + 1, titles.get(`${entry.revision} ${entry.kind}`) ?? ''),
    );
    const name = workSheet.file(today(context.receivedAt, context.timeZone));
    return allow({ name, stream: await sheetStream(workSheet, rows) });
  });
}

function rowOf(entry: WorkOfStudio, number: number, kind: string): SheetRow {
  return [
    ...[number, entry.bodyName, entry.unitName, entry.studioName, kind, entry.title, entry.on],
    ...[entry.tags.join('、'), entry.files, entry.byName + (entry.enteredFor ? '（代录）' : '')],
  ];
}
