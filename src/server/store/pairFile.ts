import { sql } from 'kysely';
import type { PairSide } from '../../core/mentorship/agreement.ts';
import type { Tx } from '../context.ts';
import type { PairActKind, PairFileAbout, PairPaper } from '../db/tables/mentorshipTables.ts';

/** Names of people beside what they wrote. */
const byName = (table: string) =>
  sql`coalesce((select who.display_name from person who where who.tenant = ${sql.ref(`${table}.tenant`)}
    and who.user_id = ${sql.ref(`${table}.by_user`)}), '')`;

export interface StoredAgreement {
  readonly number: number;
  readonly version: string;
  readonly at: Date;
  readonly reason: string | null;
  readonly signedOn: string | null;
}
export async function agreementsOf(tx: Tx, tenant: string, pair: string): Promise<StoredAgreement[]> {
  return tx
    .selectFrom('pair_agreement')
    .select(['number', 'version', 'at', 'reason', 'signed_on as signedOn'])
    .where((eb) => eb.and({ tenant, pair }))
    .orderBy('number', 'desc')
    .execute();
}

export async function mentorsOf(
  tx: Tx,
  tenant: string,
  pair: string,
): Promise<{ name: string; from: string; reason: string | null }[]> {
  return tx
    .selectFrom('pair_mentor')
    .select(['name', 'from_date as from', 'reason'])
    .where((eb) => eb.and({ tenant, pair }))
    .orderBy('at')
    .orderBy('id')
    .execute();
}

export interface StoredTick {
  readonly on: string;
  readonly note: string;
  readonly byName: string;
  readonly enteredFor: boolean;
}
export interface StoredPlanItem {
  readonly id: string;
  readonly words: readonly string[];
  readonly dueOn: string;
  readonly mentor: StoredTick | null;
  readonly apprentice: StoredTick | null;
}
const tickOf = (
  side: PairSide,
) => sql`(select jsonb_build_object('on', t.on_date, 'note', t.note, 'byName', ${byName('t')},
    'enteredFor', t.entered_for) from pair_plan_tick t where t.tenant = i.tenant and t.item = i.id and t.side = ${side}
    and t.withdrawn_at is null)`;
export async function planOf(tx: Tx, tenant: string, pair: string): Promise<StoredPlanItem[]> {
  const { rows } =
    await sql<StoredPlanItem>`select i.id, i.words, i.due_on as "dueOn", ${tickOf('mentor')} as mentor,
      ${tickOf('apprentice')} as apprentice
    from pair_plan_item i where i.tenant = ${tenant} and i.pair = ${pair} and i.superseded_at is null
    order by i.position, i.id`.execute(tx);
  return rows;
}

export interface StoredCheck {
  readonly id: string;
  readonly side: PairSide;
  readonly on: string;
  readonly text: string;
  readonly byUser: string;
  readonly byName: string;
  readonly enteredFor: boolean;
  readonly withdrawnBecause: string | null;
}
export async function checksOf(tx: Tx, tenant: string, pair: string): Promise<StoredCheck[]> {
  const { rows } = await sql<StoredCheck>`select c.id, c.side, c.on_date as on, c.text, c.by_user as "byUser",
      ${byName('c')} as "byName", c.entered_for as "enteredFor", c.withdrawn_because as "withdrawnBecause"
    from pair_check c where c.tenant = ${tenant} and c.pair = ${pair}
    order by c.on_date desc, c.at desc, c.id desc`.execute(tx);
  return rows;
}

export interface StoredAct {
  readonly id: string;
  readonly kind: PairActKind;
  readonly on: string;
  readonly reason: string;
  readonly facts: Record<string, string>;
  readonly byName: string;
  readonly superseded: boolean;
}
export async function actsOfPair(tx: Tx, tenant: string, pair: string): Promise<StoredAct[]> {
  const { rows } =
    await sql<StoredAct>`select a.id, a.kind, a.on_date as on, a.reason, a.facts, ${byName('a')} as "byName",
      a.superseded_at is not null as superseded
    from pair_act a where a.tenant = ${tenant} and a.pair = ${pair} order by a.at desc, a.id desc`.execute(
      tx,
    );
  return rows;
}

export interface StoredOutcome {
  readonly id: string;
  readonly on: string;
  readonly title: string;
  readonly reward: string | null;
  readonly withdrawn: boolean;
}
export async function outcomesOf(tx: Tx, tenant: string, pair: string): Promise<StoredOutcome[]> {
  const { rows } = await sql<StoredOutcome>`select o.id, o.on_date as on, o.title, o.reward,
      w.withdrawn_at is not null as withdrawn
    from pair_outcome o join work_entry w on w.tenant = o.tenant and w.id = o.entry
    where o.tenant = ${tenant} and o.pair = ${pair} order by o.on_date desc, o.id`.execute(tx);
  return rows;
}

export interface StoredFile {
  readonly upload: string;
  readonly name: string;
  readonly mediaType: string;
  readonly about: PairFileAbout;
  readonly of: string;
  readonly at: Date;
}
export async function filesOf(tx: Tx, tenant: string, pair: string): Promise<StoredFile[]> {
  const { rows } =
    await sql<StoredFile>`select f.upload, u.name, d.media_type as "mediaType", f.about, f.of, f.at
    from pair_file f join upload u on u.tenant = f.tenant and u.id = f.upload
      join file d on d.tenant = u.tenant and d.hash = u.hash
    where f.tenant = ${tenant} and f.pair = ${pair} order by f.at desc, f.of, f.position`.execute(tx);
  return rows;
}

export interface StoredPairPrint {
  readonly id: string;
  readonly paper: PairPaper;
  readonly version: string;
  readonly upload: string;
  readonly name: string;
  readonly pages: number;
  readonly at: Date;
  readonly byName: string;
}
export async function pairPrints(tx: Tx, tenant: string, pair: string): Promise<StoredPairPrint[]> {
  const { rows } =
    await sql<StoredPairPrint>`select r.id, r.paper, r.version, r.upload, u.name, r.pages, r.at,
      ${byName('r')} as "byName"
    from pair_print r join upload u on u.tenant = r.tenant and u.id = r.upload
    where r.tenant = ${tenant} and r.pair = ${pair} order by r.at desc, r.id`.execute(tx);
  return rows;
}
