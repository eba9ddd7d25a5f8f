import type { Kysely } from 'kysely';
import {
  channelWords,
  deliveryStateWords,
  messageKindWords,
  sendFaultWords,
} from '../../contract/messageWords.zh.ts';
import { OutboxFilter } from '../../contract/outbox.ts';
import { readInput } from '../../contract/readInput.ts';
import { can } from '../../core/access/can.ts';
import { allow, type Decision, refuse } from '../../core/refusals.ts';
import type { Context } from '../context.ts';
import { inTenant } from '../db/inTenant.ts';
import type { Database } from '../db/tables.ts';
import { writeEvents } from '../store/events.ts';
import { type LedgerRow, ledgerPage } from '../store/ledger.ts';
import { wordsAbout } from '../words.ts';
import { type ExportedFile, type SheetRow, sheetStream, wallTime } from './sheetFile.ts';

const most = 20_000;
const words = {
  file: '消息台账.xlsx',
  sheet: '消息台账',
  columns: [
    ['序号', 6],
    ['提交时间', 18],
    ['种类', 12],
    ['消息', 40],
    ['收信人', 16],
    ['推荐单位', 24],
    ['途径', 12],
    ['状态', 12],
    ['次数', 6],
    ['原因', 40],
    ['送达时间', 18],
    ['打开时间', 18],
  ],
} as const;

/** 消息台账 as XLSX with the screen's filter, noted in the log; without addresses. */
export async function exportOutbox(
  db: Kysely<Database>,
  context: Context,
  rawFilter: unknown,
): Promise<Decision<ExportedFile>> {
  const read = readInput(OutboxFilter, rawFilter);
  if (!read.ok) return read;
  const { actor } = context;
  const permission = can(actor, 'seeOutbox', {});
  if (!permission.allowed) return refuse('notAllowed', { reason: permission.reason });
  const { rows, kinds } = await inTenant(db, { actor }, async (tx) => {
    const found = await ledgerPage(tx, actor.tenant, read.change, { size: most, offset: 0 });
    const detail = { count: found.length };
    await writeEvents(tx, context, [{ action: 'exportOutbox', subjectKind: 'outbox', detail }]);
    return { rows: found, kinds: messageKindWords(await wordsAbout(tx, context, read.change)) };
  });
  const sheet = [...rows.entries()].map(([at, row]) => sheetRow(row, at, kinds, context.timeZone));
  return allow({ name: words.file, stream: await sheetStream(words, sheet) });
}

type Kinds = ReturnType<typeof messageKindWords>;

function sheetRow(row: LedgerRow, at: number, kinds: Kinds, timeZone: string): SheetRow {
  const moment = (value: Date | null) => (value === null ? '' : wallTime(value, timeZone));
  const { kind, title, recipient, bodyName, channel, state, attempts, fault, sentAt, openedAt } = row;
  return [
    ...[at + 1, moment(row.at), kinds[kind], title, recipient, bodyName ?? ''],
    ...[channelWords[channel], deliveryStateWords[state], attempts, fault ? sendFaultWords[fault] : ''],
    ...[moment(sentAt), moment(openedAt)],
  ];
}
