import { sql } from 'kysely';
import { formatDecimal, parseDecimal, zero } from '../../core/decimal.ts';
import type { LedgerLine } from '../../core/subsidy/ledger.ts';
import type { LineKind, Totals } from '../../core/subsidy/totals.ts';
import type { Context, Tx } from '../context.ts';

export interface Voucher {
  readonly upload: string;
  readonly name: string;
  readonly number: string;
}
/** A line with what the ledger shows of it. */
export interface SubsidyRow extends LedgerLine {
  readonly campaign: string;
  readonly application: string;
  readonly studio: string;
  readonly body: string;
  readonly payee: string;
  readonly account: string;
  readonly payeeNote: string;
  readonly allowedUse: string;
  readonly reason: string;
  readonly resolution: string | null;
  readonly voucherNumber: string;
  readonly byName: string;
  readonly at: Date;
  readonly vouchers: readonly Voucher[];
}

/** numeric of the database as the rules write it: 5000.00 → 5000. */
export function plainDecimal(text: string): string {
  return formatDecimal(parseDecimal(text) ?? zero);
}

/** Lines of an application or a campaign in the order in which they were written, with their papers. */
export async function subsidyLines(
  tx: Tx,
  tenant: string,
  { campaign, application }: { readonly campaign?: string; readonly application?: string },
): Promise<SubsidyRow[]> {
  const { rows } = await sql<SubsidyRow>`
    select l.id, l.campaign, l.application, l.studio, l.body, l.kind, l.amount::text as amount, l.grant_key as "grantKey",
      l.period, l.on_day as on, l.counters, l.of_line as "ofLine", l.payee, l.account, l.payee_note as "payeeNote",
      l.allowed_use as "allowedUse", l.reason, l.resolution, l.voucher_number as "voucherNumber", l.at,
      coalesce((select p.display_name from person p where p.tenant = l.tenant and p.user_id = l.by_user limit 1), '') as "byName",
      coalesce((select jsonb_agg(jsonb_build_object('upload', v.upload, 'name', u.name, 'number', v.number) order by v.at, v.id)
        from subsidy_voucher v join upload u on u.tenant = v.tenant and u.id = v.upload
        where v.tenant = l.tenant and v.line = l.id), '[]') as vouchers
    from subsidy_line l
    where l.tenant = ${tenant} and ${campaign ? sql`l.campaign = ${campaign}` : sql`true`}
      and ${application ? sql`l.application = ${application}` : sql`true`}
    order by l.at, l.id`.execute(tx);
  return rows.map((row) => ({ ...row, amount: plainDecimal(row.amount) }));
}

/** Whose a line is; undefined when it is not there for the asker. */
export async function lineOwner(tx: Tx, tenant: string, id: string) {
  return tx
    .selectFrom('subsidy_line')
    .select(['id', 'application', 'kind'])
    .where((eb) => eb.and({ tenant, id }))
    .executeTakeFirst();
}

export interface LineToSave {
  readonly id: string;
  readonly kind: LineKind;
  readonly amount: string;
  readonly on: string;
  readonly grantKey?: string;
  readonly period?: string;
  readonly payee?: string;
  readonly account?: string;
  readonly payeeNote?: string;
  readonly allowedUse?: string;
  readonly reason?: string;
  readonly resolution?: string | null;
  readonly voucherNumber?: string;
  readonly counters?: string | null;
  readonly ofLine?: string | null;
  readonly vouchers?: readonly string[];
}
interface Whose {
  readonly application: string;
  readonly campaign: string;
  readonly studio: string;
  readonly body: string;
}

/** Writes a line with its papers; what was written is never changed. */
export async function insertLine(tx: Tx, context: Context, whose: Whose, line: LineToSave): Promise<void> {
  const { tenant, user } = context.actor;
  const { application, campaign, studio, body } = whose;
  const { vouchers = [], voucherNumber = '' } = line;
  await tx
    .insertInto('subsidy_line')
    .values({
      ...{ tenant, application, campaign, studio, body, id: line.id, kind: line.kind, amount: line.amount },
      ...{
        on_day: line.on,
        grant_key: line.grantKey ?? '',
        period: line.period ?? '',
        payee: line.payee ?? '',
      },
      ...{
        account: line.account ?? '',
        payee_note: line.payeeNote ?? '',
        allowed_use: line.allowedUse ?? '',
      },
      ...{ reason: line.reason ?? '', resolution: line.resolution ?? null, voucher: vouchers[0] ?? null },
      ...{ voucher_number: voucherNumber, counters: line.counters ?? null, of_line: line.ofLine ?? null },
      ...{ by_user: user, at: context.receivedAt },
    })
    .execute();
  for (const upload of vouchers) await insertVoucher(tx, context, line.id, upload, voucherNumber);
}

export async function insertVoucher(
  tx: Tx,
  context: Context,
  line: string,
  upload: string,
  number: string,
): Promise<void> {
  const { tenant, user } = context.actor;
  const row = { tenant, id: context.newId(), line, upload, number };
  await tx
    .insertInto('subsidy_voucher')
    .values({ ...row, by_user: user, at: context.receivedAt })
    .execute();
}

/** The same sums made by the database, at a level: the ledger's own are compared with them. */
export async function sumsBy(
  tx: Tx,
  tenant: string,
  campaign: string,
  level: 'application' | 'studio' | 'body' | 'campaign',
): Promise<Map<string, Totals>> {
  const of = (kind: LineKind) => sql`coalesce(sum(amount) filter (where kind = ${kind}), 0)`;
  const [approved, paid, used, refunded] = [of('approval'), of('payment'), of('use'), of('refund')];
  const { rows } = await sql<{ key: string } & Totals>`
    select ${sql.ref(level)} as key, ${approved}::text as approved, ${paid}::text as paid, ${used}::text as used,
      ${refunded}::text as refunded, (${approved} - ${paid})::text as unpaid,
      (${paid} - ${used} - ${refunded})::text as balance
    from subsidy_line where tenant = ${tenant} and campaign = ${campaign} group by 1`.execute(tx);
  return new Map(
    rows.map(({ key, ...sums }) => [
      key,
      Object.fromEntries(
        Object.entries(sums).map(([name, value]) => [name, plainDecimal(value)]),
      ) as unknown as Totals,
    ]),
  );
}

/** Earlier campaigns of which something is approved and unpaid, or paid and not accounted for (3.7). */
export async function campaignsWithMoney(tx: Tx, tenant: string, but: string) {
  const { rows } = await sql<{ id: string; title: string }>`
    select c.id, c.title from campaign c
    where c.tenant = ${tenant} and c.id <> ${but}
      and c.year <= (select year from campaign where tenant = ${tenant} and id = ${but})
      and exists (select 1 from subsidy_line l where l.tenant = c.tenant and l.campaign = c.id)
    order by c.year desc, c.id`.execute(tx);
  return rows;
}
