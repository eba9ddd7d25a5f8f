import type { Kysely } from 'kysely';
import { z } from 'zod';
import { subsidySheet, trailSheet } from '../../contract/ledgerSheets.zh.ts';
import { lineKindWords } from '../../contract/ledgerWords.zh.ts';
import { readInput } from '../../contract/readInput.ts';
import { Uuid } from '../../contract/shapes.ts';
import type { Action } from '../../core/access/actions.ts';
import { possibleActions } from '../../core/access/can.ts';
import { scope } from '../../core/access/scope.ts';
import { type Words, wordsOf } from '../../core/programme/words.ts';
import { allow, type Decision, refuse } from '../../core/refusals.ts';
import { moneyText } from '../../core/subsidy/amount.ts';
import type { Totals } from '../../core/subsidy/totals.ts';
import type { Context, Tx } from '../context.ts';
import { inTenant } from '../db/inTenant.ts';
import type { Database } from '../db/tables.ts';
import { trailsIn } from '../queries/moneyTrail.ts';
import { moneyWithin } from '../queries/subsidyLedger.ts';
import { type CampaignWithProgramme, loadCampaign } from '../store/campaigns.ts';
import { writeEvents } from '../store/events.ts';
import { type ExportedFile, type SheetRow, type SheetWords, sheetStream } from './sheetFile.ts';

interface Made {
  readonly words: SheetWords & { readonly file: (year: number) => string };
  readonly rows: readonly SheetRow[];
}

/** A sheet of a campaign for those who may see the screen, noted in the log. */
async function exported(
  db: Kysely<Database>,
  context: Context,
  raw: unknown,
  { action, event }: { readonly action: Action; readonly event: string },
  make: (tx: Tx, campaign: CampaignWithProgramme, words: Words) => Promise<Made>,
): Promise<Decision<ExportedFile>> {
  const read = readInput(z.object({ campaign: Uuid }), raw);
  if (!read.ok) return read;
  if (!possibleActions(context.actor).includes(action)) return refuse('notAllowed', { reason: 'role' });
  return inTenant(db, context, async (tx) => {
    const found = await loadCampaign(tx, context, read.change.campaign);
    if (!found.ok) return found;
    const { id: campaign, year, programme } = found.change;
    const { words, rows } = await make(tx, found.change, wordsOf(programme));
    const detail = { count: rows.length };
    await writeEvents(tx, context, [
      { action: event, subjectKind: 'campaign', subject: campaign, campaign, detail },
    ]);
    return allow({ name: words.file(year), stream: await sheetStream(words, rows) });
  });
}

/** Money stays text in a sheet: a spreadsheet's number would be floating point. */
const sums = ({ approved, paid, used, refunded, unpaid, balance }: Totals) =>
  [approved, paid, used, refunded, unpaid, balance].map(moneyText);

/** 补助台账 as XLSX: every line, and totals of each studio, body and the city. */
export function exportSubsidies(db: Kysely<Database>, context: Context, raw: unknown) {
  const about = { action: 'seeSubsidies', event: 'exportSubsidies' } as const;
  return exported(db, context, raw, about, async (tx, { id }, said) => {
    const words = subsidySheet(said);
    const { totals, bodies } = await moneyWithin(tx, context, id, scope(context.actor, 'seeSubsidies'));
    const blank = (count: number) => Array.from({ length: count }, () => '');
    const rows = bodies.flatMap(({ bodyName, studios, totals: ofBody }): SheetRow[] => [
      ...studios.flatMap((studio): SheetRow[] => {
        const who = [bodyName, studio.studioName, studio.unitName, studio.trackTitle];
        return [
          ...studio.lines.map((line) => [
            ...[
              ...who,
              line.on,
              lineKindWords[line.kind] + (line.counters ? words.countered : ''),
              line.period,
            ],
            ...[moneyText(line.amount), [line.payee, line.account, line.use].filter(Boolean).join(' ')],
            ...[
              line.vouchers.map(({ number }) => number).join(' '),
              [line.reason, line.payeeNote].filter(Boolean).join('；'),
            ],
            ...blank(6),
          ]),
          [...who, ...blank(7), ...sums(studio.totals)],
        ];
      }),
      [words.bodyTotal(bodyName), ...blank(10), ...sums(ofBody)],
    ]);
    return { words, rows: [...rows, [words.cityTotal, ...blank(10), ...sums(totals)]] };
  });
}

/** 经审核对表 as XLSX: one payment a row, with what is missing in words. */
export function exportMoneyTrail(db: Kysely<Database>, context: Context, raw: unknown) {
  const about = { action: 'seeMoneyTrail', event: 'exportMoneyTrail' } as const;
  return exported(db, context, raw, about, async (tx, { id }, said) => {
    const { payments } = await trailsIn(tx, context, id);
    const rows = payments.map(
      (one, at): SheetRow => [
        ...[at + 1, one.bodyName, one.studioName, one.unitName, one.on, moneyText(one.amount), one.payee],
        one.vouchers.map(({ number, name }) => number || name).join(' '),
        ...[one.approval?.on ?? '', one.approval ? moneyText(one.approval.amount) : ''],
        one.resolution?.title ?? one.approval?.basis ?? '',
        one.inspection ? `${one.inspection.result} ${one.inspection.on}` : '',
        one.designation ? `${one.designation.title} ${one.designation.on}` : '',
        ...[one.used, one.refunded, one.left].map(moneyText),
        one.countered ? '已冲销' : one.faults.join('；') || '未发现问题',
      ],
    );
    return { words: trailSheet(said), rows };
  });
}
