import type { Kysely } from 'kysely';
import { z } from 'zod';
import { orderSheet, plaqueSheet } from '../../contract/ledgerSheets.zh.ts';
import { plaqueKindWords, plaqueStateWords } from '../../contract/ledgerWords.zh.ts';
import { PlaqueFilter } from '../../contract/plaques.ts';
import { readInput } from '../../contract/readInput.ts';
import { Uuid } from '../../contract/shapes.ts';
import { possibleActions } from '../../core/access/can.ts';
import { allow, type Decision, refuse } from '../../core/refusals.ts';
import type { Context, Tx } from '../context.ts';
import { inTenant } from '../db/inTenant.ts';
import type { Database } from '../db/tables.ts';
import { orderOf } from '../plaquePapers.ts';
import { plaquesWithin } from '../queries/plaqueLedger.ts';
import { writeEvents } from '../store/events.ts';
import { type ExportedFile, sheetStream } from './sheetFile.ts';

function noted(tx: Tx, context: Context, action: string, campaign: string, count: number) {
  const event = { action, subjectKind: 'campaign', subject: campaign, campaign, detail: { count } };
  return writeEvents(tx, context, [event]);
}

/** 牌匾和证书台账 as XLSX with the screen's filter and reach, noted in the log. */
export async function exportPlaques(
  db: Kysely<Database>,
  context: Context,
  rawFilter: unknown,
): Promise<Decision<ExportedFile>> {
  const read = readInput(PlaqueFilter, rawFilter);
  if (!read.ok) return read;
  if (!possibleActions(context.actor).includes('seePlaques')) return refuse('notAllowed', { reason: 'role' });
  return inTenant(db, context, async (tx) => {
    const found = await plaquesWithin(tx, context, read.change);
    if (!found.ok) return found;
    const { campaign, plaques } = found.change;
    await noted(tx, context, 'exportPlaques', campaign.id, plaques.length);
    const rows = plaques.map((one, at) => [
      ...[
        at + 1,
        one.number,
        plaqueKindWords[one.kind],
        one.text,
        one.studioName,
        one.unitName,
        one.bodyName,
      ],
      ...[plaqueStateWords[one.state], one.on, one.party, one.replaces ?? ''],
    ]);
    return allow({ name: plaqueSheet.file(campaign.year), stream: await sheetStream(plaqueSheet, rows) });
  });
}

/** The maker's list of one order as XLSX. */
export async function exportPlaqueOrder(
  db: Kysely<Database>,
  context: Context,
  rawFilter: unknown,
): Promise<Decision<ExportedFile>> {
  const read = readInput(z.object({ order: Uuid }), rawFilter);
  if (!read.ok) return read;
  if (!possibleActions(context.actor).includes('seePlaques')) return refuse('notAllowed', { reason: 'role' });
  return inTenant(db, context, async (tx) => {
    const found = await orderOf(tx, context, read.change.order);
    if (found?.act.act !== 'ordered') return refuse('notFound', { what: '张表' });
    const { campaign, act, plaques } = found;
    await noted(tx, context, 'exportPlaqueOrder', campaign.id, plaques.length);
    const rows = plaques.map(({ number, kind, text, studio }, at) => {
      return [at + 1, number, plaqueKindWords[kind], text, studio, act.reason, 1];
    });
    const total = ['', '合计', '', '', '', '', plaques.length];
    return allow({
      name: orderSheet.file(campaign.year),
      stream: await sheetStream(orderSheet, [...rows, total]),
    });
  });
}
