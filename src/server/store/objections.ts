import { type Selectable, sql } from 'kysely';
import type { ObjectionChannel } from '../../core/publicNotice/objection.ts';
import type { Context, Tx } from '../context.ts';
import type { ObjectionTable } from '../db/tables/publicNoticeTables.ts';
import type { Upload } from './uploads.ts';

export type ObjectionRow = Selectable<ObjectionTable>;

/** The objections of a notice in the order they were written down. */
export function objectionsOf(tx: Tx, tenant: string, notice: string): Promise<ObjectionRow[]> {
  return tx
    .selectFrom('objection')
    .selectAll()
    .where((eb) => eb.and({ tenant, notice }))
    .orderBy('number')
    .execute();
}

/** One objection, locked: of two who answer it one is first. */
export function lockObjection(tx: Tx, tenant: string, id: string): Promise<ObjectionRow | undefined> {
  return tx
    .selectFrom('objection')
    .selectAll()
    .where((eb) => eb.and({ tenant, id }))
    .forUpdate()
    .executeTakeFirst();
}

/** Files of several objections, by objection. */
export function objectionFiles(tx: Tx, tenant: string, objections: readonly string[]) {
  if (objections.length === 0) return Promise.resolve([]);
  return tx
    .selectFrom('objection_file')
    .select(['objection', 'name', 'upload'])
    .where('tenant', '=', tenant)
    .where('objection', 'in', [...objections])
    .orderBy('objection')
    .orderBy('position')
    .execute();
}

export interface ObjectionToSave {
  readonly id: string;
  readonly notice: string;
  readonly application: string | null;
  readonly channel: ObjectionChannel;
  readonly name: string;
  readonly contact: string;
  readonly text: string;
  readonly receivedAt: Date;
  readonly late: boolean;
  readonly answerBy: string;
  readonly byUser: string | null;
  readonly formKey: string | null;
  readonly uploads: readonly Upload[];
}

/** Writes an objection under the next number of its notice; whoever calls holds the notice's lock. */
export async function insertObjection(tx: Tx, context: Context, made: ObjectionToSave): Promise<number> {
  const { tenant } = context.actor;
  const { id, notice, application, channel, name, contact, text, late } = made;
  const { number } = await tx
    .insertInto('objection')
    .values({
      ...{ tenant, id, notice, application, channel, name, contact, text, late },
      number: sql<number>`(select coalesce(max(number), 0) + 1 from objection where tenant = ${tenant} and notice = ${notice})`,
      ...{ received_at: made.receivedAt, answer_by: made.answerBy, by_user: made.byUser },
      ...{ form_key: made.formKey, at: context.receivedAt },
    })
    .returning('number')
    .executeTakeFirstOrThrow();
  if (made.uploads.length > 0)
    await tx
      .insertInto('objection_file')
      .values(
        made.uploads.map((upload, at) => ({
          ...{ tenant, objection: id, position: at + 1 },
          ...{ hash: upload.hash, name: upload.name, upload: upload.id },
        })),
      )
      .execute();
  return number;
}

/** The objection that a form was already sent as. */
export function objectionByKey(tx: Tx, tenant: string, notice: string, key: string) {
  return tx
    .selectFrom('objection')
    .selectAll()
    .where((eb) => eb.and({ tenant, notice, form_key: key }))
    .executeTakeFirst();
}

export async function settle(
  tx: Tx,
  context: Context,
  id: string,
  change: Pick<ObjectionRow, 'outcome' | 'finding' | 'application'>,
): Promise<void> {
  const { tenant, user } = context.actor;
  await tx
    .updateTable('objection')
    .set({ ...change, settled_at: context.receivedAt, settled_by: user })
    .where((eb) => eb.and({ tenant, id }))
    .execute();
}

/** What those who are told of an objection may know of it. */
export async function toldObjection(tx: Tx, tenant: string, id: string) {
  const { rows } = await sql<{
    number: number;
    application: string | null;
    late: boolean;
    answerBy: string;
    body: string | null;
  }>`select o.number, o.application, o.late, o.answer_by as "answerBy", n.body
    from objection o join public_notice n on n.tenant = o.tenant and n.id = o.notice
    where o.tenant = ${tenant} and o.id::text = ${id}`.execute(tx);
  return rows[0];
}
