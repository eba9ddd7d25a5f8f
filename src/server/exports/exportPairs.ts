import type { Kysely } from 'kysely';
import { pairResultWords, pairSheet, pairStateWords } from '../../contract/mentorshipWords.zh.ts';
import { PairFilter } from '../../contract/pairs.ts';
import { readInput } from '../../contract/readInput.ts';
import { possibleActions } from '../../core/access/can.ts';
import { pairSight } from '../../core/access/pairSight.ts';
import { today } from '../../core/campaign/today.ts';
import { allow, type Decision, refuse } from '../../core/refusals.ts';
import type { Context } from '../context.ts';
import { inTenant } from '../db/inTenant.ts';
import type { Database } from '../db/tables.ts';
import { writeEvents } from '../store/events.ts';
import { listPairs } from '../store/pairList.ts';
import { type ExportedFile, type SheetRow, sheetStream } from './sheetFile.ts';

/** Rows of one sheet. */
const most = 100_000;

/** 师徒结对名单 as XLSX with the list's own filter and reach, noted in the log. */
export async function exportPairs(
  db: Kysely<Database>,
  context: Context,
  rawFilter: unknown,
): Promise<Decision<ExportedFile>> {
  const read = readInput(PairFilter, rawFilter);
  if (!read.ok) return read;
  const possible = possibleActions(context.actor);
  if (!possible.includes('exportList') || !possible.includes('seeMentorship'))
    return refuse('notAllowed', { reason: 'role' });
  return inTenant(db, context, async (tx) => {
    const day = today(context.receivedAt, context.timeZone);
    const page = { sort: 'newest' as const, size: most, today: day };
    const { pairs } = await listPairs(tx, context.actor.tenant, pairSight(context.actor), read.change, page);
    const detail = { count: pairs.length };
    await writeEvents(tx, context, [{ action: 'exportPairs', subjectKind: 'pair', detail }]);
    const rows = pairs.map(
      (pair): SheetRow => [
        ...[pair.number, pair.bodyName, pair.unitName, pair.studioName, pair.mentorName, pair.apprenticeName],
        ...[pair.reason, pair.kind, pair.startsOn, pair.endsOn, pairStateWords[pair.state]],
        ...[pair.result ? pairResultWords[pair.result] : '', pair.endedOn ?? '', pair.lastCheckOn ?? ''],
      ],
    );
    return allow({ name: pairSheet.file(day), stream: await sheetStream(pairSheet, rows) });
  });
}
