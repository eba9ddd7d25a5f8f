import { sql } from 'kysely';
import type { Scope } from '../../core/access/scope.ts';
import type { StateKind } from '../../core/application/state.ts';
import type { SealedForm } from '../../core/receipt/returnCopy.ts';
import type { Context, Tx } from '../context.ts';
import { bodyName } from './bodies.ts';
import { idArray, scopeSql } from './scopeSql.ts';

/** These applications with whether their copy went back, locked in one order. */
export async function lockForms(
  tx: Tx,
  tenant: string,
  campaign: string,
  applications: readonly string[],
): Promise<SealedForm[]> {
  const rows = await tx
    .selectFrom('application as a')
    .select(['a.id as application', 'a.studio_name as studioName', 'a.track', 'a.state'])
    .where('a.tenant', '=', tenant)
    .where('a.campaign', '=', campaign)
    .where('a.id', 'in', [...applications])
    .orderBy('a.id')
    .forUpdate()
    .execute();
  // Read behind the lock: who waited for it sees what was written meanwhile.
  const copies = await tx
    .selectFrom('returned_copy')
    .select(['id', 'application'])
    .where('tenant', '=', tenant)
    .where('application', 'in', [...applications])
    .where('superseded_at', 'is', null)
    .execute();
  const returned = new Map(copies.map(({ id, application }) => [application, id]));
  return rows.map((row) => ({
    ...row,
    state: row.state as StateKind,
    returned: returned.get(row.application) ?? null,
  }));
}

export interface CopiesToSave {
  readonly campaign: string;
  readonly toWhom: string;
  readonly givenOn: string;
  readonly note: string;
  readonly receipt: string | null;
  readonly copies: readonly { readonly application: string; readonly copy: string }[];
}

/** Writes that they went back; an earlier record is kept, superseded. */
export async function saveCopies(tx: Tx, context: Context, made: CopiesToSave): Promise<void> {
  const { tenant, user } = context.actor;
  const { campaign, toWhom, givenOn, note, receipt, copies } = made;
  const at = context.receivedAt;
  await tx
    .updateTable('returned_copy')
    .set({ superseded_at: at })
    .where('tenant', '=', tenant)
    .where(
      'application',
      'in',
      copies.map(({ application }) => application),
    )
    .where('superseded_at', 'is', null)
    .execute();
  const row = { tenant, campaign, to_whom: toWhom, given_on: givenOn, note, receipt, by_user: user, at };
  await tx
    .insertInto('returned_copy')
    .values(copies.map(({ application, copy }) => ({ ...row, id: copy, application, superseded_at: null })))
    .execute();
}

export interface FormRow {
  readonly application: string;
  readonly fileNumber: string;
  readonly track: string;
  readonly studioName: string;
  readonly unitName: string;
  readonly bodyName: string;
  readonly copy: string | null;
  readonly toWhom: string | null;
  readonly givenOn: string | null;
  readonly note: string | null;
  readonly receipt: string | null;
  readonly receiptName: string | null;
}

/** Sealed forms within somebody's reach with the record of their copy, in the order of the bodies. */
export async function sealedForms(
  tx: Tx,
  tenant: string,
  campaign: string,
  reach: Scope,
): Promise<FormRow[]> {
  const { rows } = await sql<FormRow>`
    select a.id as application, a.file_number as "fileNumber", a.track, a.studio_name as "studioName",
      a.unit_name as "unitName", ${bodyName} as "bodyName", c.id as copy, c.to_whom as "toWhom", c.given_on as "givenOn",
      c.note, c.receipt, u.name as "receiptName"
    from application a join body b on b.tenant = a.tenant and b.id = a.body
      left join returned_copy c on c.tenant = a.tenant and c.application = a.id and c.superseded_at is null
      left join upload u on u.tenant = c.tenant and u.id = c.receipt
    where a.tenant = ${tenant} and a.campaign = ${campaign} and a.state in ('approved', 'designated')
      and ${scopeSql(reach)}
    order by b.position, a.pinyin collate "C", a.id`.execute(tx);
  return rows;
}

/** All that went back in one act, by one of its records; superseded ones are read too, so that a slip stays what it was. */
export async function copiesOfSlip(tx: Tx, tenant: string, copy: string) {
  const { rows } = await sql<{
    campaign: string;
    toWhom: string;
    givenOn: string;
    note: string;
    body: string;
    fileNumber: string;
    studioName: string;
    unitName: string;
    bodyName: string;
  }>`select c.campaign, c.to_whom as "toWhom", c.given_on as "givenOn", c.note, a.body, a.file_number as "fileNumber",
      a.studio_name as "studioName", a.unit_name as "unitName", ${bodyName} as "bodyName"
    from returned_copy one
      join returned_copy c on c.tenant = one.tenant and c.campaign = one.campaign and c.by_user = one.by_user
        and c.at = one.at and c.to_whom = one.to_whom
      join application a on a.tenant = c.tenant and a.id = c.application
      join body b on b.tenant = a.tenant and b.id = a.body
    where one.tenant = ${tenant} and one.id = any(${idArray([copy])})
    order by b.position, a.file_number`.execute(tx);
  return rows;
}
