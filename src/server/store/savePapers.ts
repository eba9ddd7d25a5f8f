import { sql } from 'kysely';
import type { CorrectedEntry } from '../../core/receipt/correctReceipt.ts';
import type { ReceiptLine } from '../../core/receipt/receivePapers.ts';
import type { ReturnedLine } from '../../core/receipt/returnOriginals.ts';
import type { Context, Tx } from '../context.ts';

interface Whose {
  readonly campaign: string;
  readonly body: string;
}

/** The next number of a campaign; the caller has locked the campaign. */
async function nextNumber(
  tx: Tx,
  tenant: string,
  campaign: string,
  of: 'receipt' | 'return',
): Promise<number> {
  const last =
    of === 'receipt'
      ? sql`select max(number) as last from paper_receipt where tenant = ${tenant} and campaign = ${campaign}`
      : sql`select max(slip_number) as last from paper_entry where tenant = ${tenant} and campaign = ${campaign}`;
  const { rows } = await sql<{ last: number | null }>`${last}`.execute(tx);
  return (rows[0]?.last ?? 0) + 1;
}

export async function supersedeEntries(tx: Tx, context: Context, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .updateTable('paper_entry')
    .set({ superseded_at: context.receivedAt })
    .where('tenant', '=', context.actor.tenant)
    .where('id', 'in', [...ids])
    .execute();
}

export interface ReceiptToSave extends Whose {
  readonly id: string;
  readonly handedInBy: string;
  readonly deliveredOn: string;
  readonly reason: string | null;
  readonly note: string | null;
  readonly lines: readonly ReceiptLine[];
}

/** Writes a receipt with its entries; answers its number. */
export async function insertReceipt(tx: Tx, context: Context, receipt: ReceiptToSave): Promise<number> {
  const { tenant, user } = context.actor;
  const { id, campaign, body, lines } = receipt;
  const number = await nextNumber(tx, tenant, campaign, 'receipt');
  const by = { tenant, campaign, body, by_user: user, at: context.receivedAt };
  await tx
    .insertInto('paper_receipt')
    .values({
      ...{ ...by, id, number, handed_in_by: receipt.handedInBy, delivered_on: receipt.deliveredOn },
      ...{ reason: receipt.reason, note: receipt.note },
    })
    .execute();
  await tx
    .insertInto('paper_entry')
    .values(
      lines.map(({ supplementBy: supplement_by, ...line }) => {
        return { ...by, ...line, supplement_by, id: context.newId(), receipt: id };
      }),
    )
    .execute();
  return number;
}

/** Writes corrected entries in place of the old ones; answers the id of the first. */
export async function insertCorrections(
  tx: Tx,
  context: Context,
  whose: Whose,
  corrections: readonly CorrectedEntry[],
  reason: string,
): Promise<string> {
  const { tenant, user } = context.actor;
  await supersedeEntries(
    tx,
    context,
    corrections.flatMap(({ supersedes }) => supersedes ?? []),
  );
  const rows = corrections.map(({ supersedes, entry }) => {
    const { receipt, application, material, kind, copies, originals, shelf, supplementBy, note } = entry;
    return {
      ...{ ...whose, receipt, application, material, kind, copies, originals, shelf, note, supersedes },
      ...{ supplement_by: supplementBy, correction: reason },
      ...{ tenant, id: context.newId(), by_user: user, at: context.receivedAt },
    };
  });
  await tx.insertInto('paper_entry').values(rows).execute();
  await keepSlips(tx, tenant, rows);
  return rows[0]!.id;
}

/** A corrected return stays on its slip. */
async function keepSlips(tx: Tx, tenant: string, rows: readonly { id: string; supersedes: string | null }[]) {
  for (const { id, supersedes } of rows)
    if (supersedes)
      await sql`update paper_entry e set slip = o.slip, slip_number = o.slip_number, handed_to = o.handed_to,
          handed_on = o.handed_on, back_by = o.back_by
        from paper_entry o where o.tenant = e.tenant and o.id = ${supersedes} and e.tenant = ${tenant}
          and e.id = ${id} and o.slip is not null`.execute(tx);
}

export interface ReturnToSave extends Whose {
  readonly slip: string;
  readonly handedTo: string;
  readonly handedOn: string;
  readonly backBy: string | null;
  readonly note: string | null;
  readonly lines: readonly ReturnedLine[];
}

/** Writes what went back; answers the number of the slip. */
export async function insertReturn(tx: Tx, context: Context, saved: ReturnToSave): Promise<number> {
  const { tenant, user } = context.actor;
  const { campaign, body, slip, note } = saved;
  const number = await nextNumber(tx, tenant, campaign, 'return');
  await tx
    .insertInto('paper_entry')
    .values(
      saved.lines.map((line) => ({
        ...{ ...line, tenant, campaign, body, kind: 'returned', id: context.newId(), receipt: null },
        ...{ slip, slip_number: number, note, handed_to: saved.handedTo, handed_on: saved.handedOn },
        ...{ back_by: saved.backBy, by_user: user, at: context.receivedAt },
      })),
    )
    .execute();
  return number;
}
