import type { Kysely } from 'kysely';
import { ClassFilter } from '../../contract/classes.ts';
import { classSheet, followUpSheet } from '../../contract/classSheets.zh.ts';
import { FollowUpFilter } from '../../contract/followUps.ts';
import { readInput } from '../../contract/readInput.ts';
import { studioLevelWords, studioStateWords } from '../../contract/watchWords.zh.ts';
import { possibleActions } from '../../core/access/can.ts';
import { scope } from '../../core/access/scope.ts';
import { today } from '../../core/campaign/today.ts';
import { allow, type Decision, refuse } from '../../core/refusals.ts';
import type { Context, Tx } from '../context.ts';
import { inTenant } from '../db/inTenant.ts';
import type { Database } from '../db/tables.ts';
import { classYears, type ListedClass, listClasses } from '../store/classLists.ts';
import { writeEvents } from '../store/events.ts';
import { listFollowUps } from '../store/followUps.ts';
import { wordsNow } from '../words.ts';
import { type ExportedFile, type SheetRow, sheetStream } from './sheetFile.ts';

/** Rows of one sheet; Excel itself ends at about a million. */
const most = 100_000;
const changes = { up: '升档', down: '降档', same: '没有变化', new: '首次分类' } as const;

function mayExport({ actor }: Context): boolean {
  const possible = possibleActions(actor);
  return possible.includes('exportList') && possible.includes('seeClasses');
}
const noted = (tx: Tx, context: Context, action: string, count: number) =>
  writeEvents(tx, context, [{ action, subjectKind: 'studio', detail: { count } }]);

/** 分类名单 as XLSX with the list's own filter and reach, noted in the log. */
export async function exportClasses(
  db: Kysely<Database>,
  context: Context,
  rawFilter: unknown,
): Promise<Decision<ExportedFile>> {
  const read = readInput(ClassFilter, rawFilter);
  if (!read.ok) return read;
  if (!mayExport(context)) return refuse('notAllowed', { reason: 'role' });
  return inTenant(db, context, async (tx) => {
    const { tenant } = context.actor;
    const years = await classYears(tx, tenant);
    const year = read.change.year ?? years[0] ?? null;
    const page = { year, latest: year === years[0], size: most };
    const { studios } = await listClasses(tx, tenant, scope(context.actor, 'exportList'), read.change, page);
    await noted(tx, context, 'exportClasses', studios.length);
    const words = await wordsNow(tx, context);
    const states = studioStateWords(words);
    const row = (one: ListedClass, at: number): SheetRow => [
      ...[at + 1, one.name, one.leadName, one.unitName, one.bodyName],
      ...[one.level ? studioLevelWords[one.level] : '', one.type, states[one.state], one.grade ?? ''],
      ...[one.reason ?? '', one.previousYear ?? '', one.previousGrade ?? ''],
      one.change ? changes[one.change] : '',
    ];
    const sheet = classSheet(words, year);
    const name = sheet.file(today(context.receivedAt, context.timeZone));
    return allow({ name, stream: await sheetStream(sheet, studios.map(row)) });
  });
}

/** 跟进事项 as XLSX with the list's own filter and reach, noted in the log. */
export async function exportFollowUps(
  db: Kysely<Database>,
  context: Context,
  rawFilter: unknown,
): Promise<Decision<ExportedFile>> {
  const read = readInput(FollowUpFilter, rawFilter);
  if (!read.ok) return read;
  if (!mayExport(context)) return refuse('notAllowed', { reason: 'role' });
  return inTenant(db, context, async (tx) => {
    const now = today(context.receivedAt, context.timeZone);
    const reach = scope(context.actor, 'exportList');
    const page = { size: most, today: now };
    const { followUps } = await listFollowUps(tx, context.actor.tenant, reach, read.change, page);
    await noted(tx, context, 'exportFollowUps', followUps.length);
    const sheet = followUpSheet(await wordsNow(tx, context));
    const rows = followUps.map((one, at): SheetRow => {
      const overdue = one.closedOn === null && one.dueOn < now;
      return [
        ...[at + 1, one.studioName, one.unitName, one.bodyName, one.what, one.ownerName ?? sheet.city],
        ...[one.dueOn, overdue ? '是' : '', one.grade ?? '', one.closedOn ?? '', one.done ?? ''],
      ];
    });
    return allow({ name: sheet.file(now), stream: await sheetStream(sheet, rows) });
  });
}
