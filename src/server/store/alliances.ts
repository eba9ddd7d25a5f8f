import { sql } from 'kysely';
import type { AllianceNow } from '../../core/alliance/allianceActs.ts';
import type { Context, Tx } from '../context.ts';

export interface StoredAlliance extends AllianceNow {
  readonly id: string;
  readonly body: string | null;
}

/** An alliance with its members and hosts, locked: what is done to one goes one after the other. */
export async function lockAlliance(tx: Tx, tenant: string, id: string): Promise<StoredAlliance | undefined> {
  const row = await tx
    .selectFrom('alliance')
    .select(['id', 'name', 'body', 'founded_on as foundedOn', 'ended_on as endedOn', 'version'])
    .where((eb) => eb.and({ tenant, id }))
    .forUpdate()
    .executeTakeFirst();
  if (!row) return undefined;
  const members = await tx
    .selectFrom('alliance_member')
    .select(['id', 'studio', 'from_date as from'])
    .where((eb) => eb.and({ tenant, alliance: id }))
    .where('to_date', 'is', null)
    .execute();
  const hosts = await tx
    .selectFrom('alliance_host')
    .select(['year', 'studio'])
    .where((eb) => eb.and({ tenant, alliance: id }))
    .where('superseded_at', 'is', null)
    .execute();
  return { ...row, members, hosts };
}

export interface AllianceWords {
  readonly name: string;
  readonly pinyin: string;
  readonly kind: string;
  readonly secretariat: string;
  readonly founded_on: string;
  readonly application: string | null;
}

/** Writes a new one, or what changed of it. */
export async function saveAlliance(
  tx: Tx,
  context: Context,
  {
    id,
    version,
    body,
    words,
  }: {
    readonly id: string;
    readonly version: number;
    readonly body: string | null;
    readonly words: AllianceWords;
  },
): Promise<void> {
  const { tenant, user } = context.actor;
  if (version > 1) {
    await tx
      .updateTable('alliance')
      .set({ ...words, version })
      .where((eb) => eb.and({ tenant, id }))
      .execute();
    return;
  }
  await tx
    .insertInto('alliance')
    .values({
      ...{ ...words, tenant, id, body, version, by_user: user, at: context.receivedAt },
      ...{ ended_on: null, ended_because: null },
    })
    .execute();
}

/** What an application of an alliance is, and whether it belongs to another one already. */
export async function applicationForAlliance(tx: Tx, tenant: string, id: string) {
  const { rows } = await sql<{ revision: string; track: string; body: string; alliance: string | null }>`
    select a.revision, a.track, a.body, (select l.id from alliance l where l.tenant = a.tenant and l.application = a.id) as alliance
    from application a where a.tenant = ${tenant} and a.id = ${id}`.execute(tx);
  return rows[0];
}

export async function insertMember(
  tx: Tx,
  context: Context,
  made: { readonly id: string; readonly alliance: string; readonly studio: string; readonly from: string },
): Promise<void> {
  const { tenant, user } = context.actor;
  const { from, ...row } = made;
  await tx
    .insertInto('alliance_member')
    .values({
      ...{ ...row, tenant, from_date: from, to_date: null, left_because: null },
      ...{ by_user: user, at: context.receivedAt },
    })
    .execute();
}

/** Ends memberships: one, or all that still hold. */
export async function endMembers(
  tx: Tx,
  tenant: string,
  of: { readonly alliance: string; readonly member?: string },
  end: { readonly to: string; readonly reason: string },
): Promise<void> {
  await sql`update alliance_member set to_date = greatest(${end.to}::date, from_date), left_because = ${end.reason}
    where tenant = ${tenant} and alliance = ${of.alliance} and to_date is null
      ${of.member === undefined ? sql`` : sql`and id = ${of.member}`}`.execute(tx);
}

/** The host of a year; an earlier one is kept, superseded. */
export async function insertHost(
  tx: Tx,
  context: Context,
  made: {
    readonly id: string;
    readonly alliance: string;
    readonly year: number;
    readonly studio: string;
    readonly reason: string | null;
  },
): Promise<void> {
  const { tenant, user } = context.actor;
  const at = context.receivedAt;
  const { alliance, year } = made;
  await tx
    .updateTable('alliance_host')
    .set({ superseded_at: at })
    .where((eb) => eb.and({ tenant, alliance, year }))
    .where('superseded_at', 'is', null)
    .execute();
  await tx
    .insertInto('alliance_host')
    .values({ ...made, tenant, by_user: user, at, superseded_at: null })
    .execute();
}

export async function insertCharter(
  tx: Tx,
  context: Context,
  made: { readonly id: string; readonly alliance: string; readonly upload: string; readonly from: string },
): Promise<void> {
  const { tenant, user } = context.actor;
  const { from, ...row } = made;
  await tx
    .insertInto('alliance_charter')
    .values({ ...row, tenant, from_date: from, by_user: user, at: context.receivedAt })
    .execute();
}

export async function insertResult(
  tx: Tx,
  context: Context,
  made: {
    readonly id: string;
    readonly alliance: string;
    readonly title: string;
    readonly on: string;
    readonly studios: readonly string[];
    readonly uploads: readonly string[];
  },
): Promise<void> {
  const { tenant, user } = context.actor;
  const { id: result, alliance, title, on } = made;
  const none = { withdrawn_at: null, withdrawn_by: null, withdrawn_because: null };
  await tx
    .insertInto('alliance_result')
    .values({
      tenant,
      id: result,
      alliance,
      title,
      on_date: on,
      by_user: user,
      at: context.receivedAt,
      ...none,
    })
    .execute();
  const studios = [...new Set(made.studios)].map((studio) => ({ tenant, result, studio }));
  await tx.insertInto('alliance_result_studio').values(studios).execute();
  const files = [...new Set(made.uploads)].map((upload) => ({ tenant, result, upload }));
  if (files.length > 0) await tx.insertInto('alliance_result_file').values(files).execute();
}

/** Takes a result back; false: there is none that stands. */
export async function withdrawResult(
  tx: Tx,
  context: Context,
  of: { readonly alliance: string; readonly result: string },
  reason: string,
): Promise<boolean> {
  const { tenant, user } = context.actor;
  const gone = await tx
    .updateTable('alliance_result')
    .set({ withdrawn_at: context.receivedAt, withdrawn_by: user, withdrawn_because: reason })
    .where((eb) => eb.and({ tenant, id: of.result, alliance: of.alliance }))
    .where('withdrawn_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return gone !== undefined;
}

export async function saveEnd(
  tx: Tx,
  tenant: string,
  id: string,
  end: { readonly on: string; readonly reason: string },
): Promise<void> {
  await tx
    .updateTable('alliance')
    .set((eb) => ({ ended_on: end.on, ended_because: end.reason, version: eb('version', '+', 1) }))
    .where((eb) => eb.and({ tenant, id }))
    .execute();
}
