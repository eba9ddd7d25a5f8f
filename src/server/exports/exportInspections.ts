import type { Kysely } from 'kysely';
import { z } from 'zod';
import { inspectionSheetWords as words } from '../../contract/inspectionWords.zh.ts';
import { readInput } from '../../contract/readInput.ts';
import { Uuid } from '../../contract/shapes.ts';
import { possibleActions } from '../../core/access/can.ts';
import { allow, type Decision, refuse } from '../../core/refusals.ts';
import type { Context } from '../context.ts';
import { raiseWall } from '../db/settings.ts';
import type { Database } from '../db/tables.ts';
import { loadCampaign } from '../store/campaigns.ts';
import { writeEvents } from '../store/events.ts';
import { visitsOf } from '../store/inspections.ts';
import { type ExportedFile, sheetStream } from './sheetFile.ts';

/** 验收安排与结果 as XLSX, by day, team and route, noted in the log (R32). */
export async function exportInspections(
  db: Kysely<Database>,
  context: Context,
  raw: unknown,
): Promise<Decision<ExportedFile>> {
  const read = readInput(z.object({ campaign: Uuid }), raw);
  if (!read.ok) return read;
  if (!possibleActions(context.actor).includes('seeInspection'))
    return refuse('notAllowed', { reason: 'role' });
  return db.transaction().execute(async (tx) => {
    await raiseWall(tx, context.actor);
    const campaign = await loadCampaign(tx, context, read.change.campaign);
    if (!campaign.ok) return campaign;
    const { id, year } = campaign.change;
    const visits = await visitsOf(tx, context.actor.tenant, { campaign: id });
    await writeEvents(tx, context, [
      {
        ...{ action: 'exportInspections', subjectKind: 'campaign', subject: id, campaign: id },
        detail: { count: visits.length },
      },
    ]);
    const rows = visits.map((row, at) => [
      ...[at + 1, row.planTitle, row.plannedOn, row.teamTitle, row.position, row.studioName],
      ...[row.leadName, row.unitName, row.bodyName, row.follows ? words.again : ''],
      row.result ? words.results[row.result] : '',
      ...[row.rectifyBy ?? '', row.findings ?? '', row.advice ?? ''],
    ]);
    return allow({ name: words.file(year), stream: await sheetStream(words, rows) });
  });
}
