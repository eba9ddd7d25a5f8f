import type { Kysely } from 'kysely';
import { z } from 'zod';
import { faultSentence, faultSheetWords } from '../../contract/importWords.zh.ts';
import { readInput } from '../../contract/readInput.ts';
import { Uuid } from '../../contract/shapes.ts';
import { can, possibleActions } from '../../core/access/can.ts';
import { allow, type Decision, refuse } from '../../core/refusals.ts';
import type { Context } from '../context.ts';
import { inTenant } from '../db/inTenant.ts';
import type { Database } from '../db/tables.ts';
import { importSubject } from '../queries/importSubject.ts';
import { writeEvents } from '../store/events.ts';
import { importById } from '../store/registerImports.ts';
import { faultyRows } from '../store/registerRows.ts';
import { wordsNow } from '../words.ts';
import { type ExportedFile, type SheetRow, sheetStream } from './sheetFile.ts';

/** Rows with faults as they were uploaded, and what to correct in a last column: corrected, it is uploaded again as it is (F41). */
export async function exportRegisterFaults(
  db: Kysely<Database>,
  context: Context,
  raw: unknown,
): Promise<Decision<ExportedFile>> {
  const read = readInput(z.object({ import: Uuid }), raw);
  if (!read.ok) return read;
  if (!possibleActions(context.actor).includes('importRegister'))
    return refuse('notAllowed', { reason: 'role' });
  return inTenant(db, context, async (tx) => {
    const { tenant } = context.actor;
    const subject = await importSubject(tx, read.change, context);
    if (!subject.ok) return subject;
    const permission = can(context.actor, 'importRegister', subject.change);
    if (!permission.allowed) return refuse('notAllowed', { reason: permission.reason });
    const found = (await importById(tx, tenant, read.change.import))!;
    const words = await wordsNow(tx, context);
    const width = found.headers.length;
    const rows: SheetRow[] = [];
    for (let after = 0; ; ) {
      const batch = await faultyRows(tx, tenant, found.id, after, 2_000);
      for (const { row, cells, faults } of batch) {
        const said = faults.map((fault) => faultSentence(fault, words)).join('；');
        rows.push([
          ...Array.from({ length: width }, (_, at) => cells[at] ?? ''),
          `原表第 ${row} 行：${said}`,
        ]);
      }
      const last = batch.at(-1);
      if (!last) break;
      after = last.row;
    }
    const heads = found.headers.map((head) => [head, 18] as const);
    const columns = [...heads, [faultSheetWords.correct, 60] as const];
    const detail = { count: rows.length };
    await writeEvents(tx, context, [
      { action: 'exportRegisterFaults', subjectKind: 'registerImport', subject: found.id, detail },
    ]);
    const stream = await sheetStream({ sheet: faultSheetWords.sheet, columns }, rows);
    return allow({ name: faultSheetWords.file(found.fileName.replace(/\.xlsx$/i, '')), stream });
  });
}
