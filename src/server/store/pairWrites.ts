import { sql } from 'kysely';
import type { Agreement, PairSide, PlanItem } from '../../core/mentorship/agreement.ts';
import type { Context, Tx } from '../context.ts';
import type { PairActKind, PairFileAbout } from '../db/tables/mentorshipTables.ts';

/** The columns of a pair that a command may set; the rest follows from them. */
export interface PairChange {
  readonly state?: string;
  readonly result?: string | null;
  readonly mentor_name?: string;
  readonly mentor_member?: string | null;
  readonly mentor_user?: string | null;
  readonly apprentice_name?: string;
  readonly apprentice_user?: string | null;
  readonly apprentice_unit?: string;
  readonly birth_year?: number | null;
  readonly reason?: string;
  readonly kind?: string;
  readonly starts_on?: string;
  readonly ends_on?: string;
  readonly extended_on?: string | null;
  readonly ended_on?: string | null;
  readonly agreement?: number;
  readonly agreement_version?: string;
  readonly sealed_on?: string | null;
  readonly last_check_on?: string | null;
  readonly check_due_on?: string | null;
}

/** What the list searches in. */
export function pairSearch(number: string, mentor: string, { apprentice, knowHow }: Agreement): string {
  return [number, mentor, apprentice.name, apprentice.unit, knowHow].join('\n').toLowerCase();
}

export interface NewPair {
  readonly id: string;
  readonly studio: string;
  readonly number: string;
  readonly revision: string;
  readonly mentorMember: string | null;
  readonly mentorUser: string | null;
  readonly apprenticeUser: string | null;
  readonly agreement: Agreement;
  readonly agreementVersion: string;
}

/** The columns that say what the agreement says. */
export function columnsOfAgreement(agreement: Agreement, version: string) {
  const { apprentice, reason, kind, startsOn, endsOn } = agreement;
  return {
    ...{
      apprentice_name: apprentice.name,
      apprentice_unit: apprentice.unit,
      birth_year: apprentice.birthYear,
    },
    ...{ reason, kind, starts_on: startsOn, ends_on: endsOn, agreement_version: version },
  };
}

/** The next number of the year; taken by one pair after the other. */
export async function nextPairNumber(tx: Tx, tenant: string, year: string): Promise<string> {
  const { rows } = await sql<{ last: number }>`insert into pair_number (tenant, year, last)
    values (${tenant}, ${Number(year)}, 1)
    on conflict (tenant, year) do update set last = pair_number.last + 1 returning last`.execute(tx);
  return `${year}-ST-${String(rows[0]!.last).padStart(4, '0')}`;
}

/** False where the apprentice learns in another open pair, written at the same moment. */
export async function insertPair(tx: Tx, context: Context, pair: NewPair): Promise<boolean> {
  const { tenant, user } = context.actor;
  const at = context.receivedAt;
  const { id, studio, number, revision, agreement, agreementVersion } = pair;
  const made = await tx
    .insertInto('mentor_pair')
    .values({
      ...{ tenant, id, studio, number, revision, state: 'drafted', mentor_name: agreement.mentor.name },
      ...{
        mentor_member: pair.mentorMember,
        mentor_user: pair.mentorUser,
        apprentice_user: pair.apprenticeUser,
      },
      ...columnsOfAgreement(agreement, agreementVersion),
      ...{ extended_on: null, ended_on: null, result: null, agreement: 1, sealed_on: null },
      ...{ last_check_on: null, check_due_on: null, by_user: user, created_at: at },
      search: pairSearch(number, agreement.mentor.name, agreement),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (made.numInsertedOrUpdatedRows !== 1n) return false;
  await insertMentor(tx, context, id, {
    ...{ name: agreement.mentor.name, member: pair.mentorMember, user: pair.mentorUser },
    ...{ from: agreement.startsOn, reason: null },
  });
  await insertAgreement(tx, context, id, { number: 1, version: agreementVersion, agreement, reason: null });
  await writePlan(tx, context, id, agreement.plan);
  return true;
}

export async function insertMentor(
  tx: Tx,
  context: Context,
  pair: string,
  mentor: {
    readonly name: string;
    readonly member: string | null;
    readonly user: string | null;
    readonly from: string;
    readonly reason: string | null;
  },
): Promise<void> {
  const { tenant, user } = context.actor;
  const { name, member, user: user_id, from: from_date, reason } = mentor;
  await tx
    .insertInto('pair_mentor')
    .values({
      ...{ tenant, id: context.newId(), pair, name, member, user_id, from_date, reason },
      ...{ by_user: user, at: context.receivedAt },
    })
    .execute();
}

export async function insertAgreement(
  tx: Tx,
  context: Context,
  pair: string,
  of: {
    readonly number: number;
    readonly version: string;
    readonly agreement: Agreement;
    readonly reason: string | null;
  },
): Promise<void> {
  const { tenant, user } = context.actor;
  const { number, version, agreement, reason } = of;
  await tx
    .insertInto('pair_agreement')
    .values({
      ...{ tenant, pair, number, version, document: JSON.stringify(agreement), reason },
      ...{ by_user: user, at: context.receivedAt, signed_on: null, sealed_by: null, sealed_at: null },
    })
    .execute();
}

/** The plan as the agreement has it: items that are there keep their ticks, those that are gone are superseded. */
export async function writePlan(
  tx: Tx,
  context: Context,
  pair: string,
  plan: readonly PlanItem[],
): Promise<void> {
  const { tenant } = context.actor;
  const at = context.receivedAt;
  await sql`update pair_plan_item set superseded_at = ${at} where tenant = ${tenant} and pair = ${pair}
    and superseded_at is null and id <> all(${plan.map(({ id }) => id)}::uuid[])`.execute(tx);
  for (const [position, { id, words, dueOn }] of plan.entries())
    await tx
      .insertInto('pair_plan_item')
      .values({ tenant, id, pair, position, words: [...words], due_on: dueOn, at, superseded_at: null })
      .onConflict((conflict) => conflict.columns(['tenant', 'id']).doUpdateSet({ position }))
      .execute();
}

/** Writes what changed of a pair whose row is locked; its version goes up. */
export async function changePair(
  tx: Tx,
  context: Context,
  pair: { readonly id: string; readonly version: number },
  change: PairChange & { readonly search?: string },
): Promise<void> {
  await tx
    .updateTable('mentor_pair')
    .set({ ...(change as object), version: pair.version + 1 })
    .where((eb) => eb.and({ tenant: context.actor.tenant, id: pair.id }))
    .execute();
}

export async function sealStored(
  tx: Tx,
  context: Context,
  { pair, number, signedOn }: { readonly pair: string; readonly number: number; readonly signedOn: string },
): Promise<void> {
  const { tenant, user } = context.actor;
  await tx
    .updateTable('pair_agreement')
    .set({ signed_on: signedOn, sealed_by: user, sealed_at: context.receivedAt })
    .where((eb) => eb.and({ tenant, pair, number }))
    .execute();
}

export async function insertPairFiles(
  tx: Tx,
  context: Context,
  of: { readonly pair: string; readonly about: PairFileAbout; readonly of: string },
  uploads: readonly string[],
): Promise<void> {
  const { tenant } = context.actor;
  const rows = [...new Set(uploads)].map((upload, position) => {
    return { tenant, ...of, upload, position, at: context.receivedAt };
  });
  if (rows.length > 0) await tx.insertInto('pair_file').values(rows).execute();
}

export async function insertPairAct(
  tx: Tx,
  context: Context,
  act: {
    readonly id: string;
    readonly pair: string;
    readonly kind: PairActKind;
    readonly on: string;
    readonly reason: string;
    readonly facts: Readonly<Record<string, string>>;
    readonly enteredFor: boolean;
  },
): Promise<void> {
  const { tenant, user } = context.actor;
  const { id, pair, kind, on: on_date, reason, facts, enteredFor } = act;
  await tx
    .insertInto('pair_act')
    .values({
      ...{ tenant, id, pair, kind, on_date, reason, facts: JSON.stringify(facts), by_user: user },
      ...{ entered_for: enteredFor, at: context.receivedAt, superseded_at: null },
    })
    .execute();
}

/** The evaluation that stood stands no more: written again, or the pair goes on. */
export async function supersedeEvaluation(tx: Tx, context: Context, pair: string): Promise<void> {
  await tx
    .updateTable('pair_act')
    .set({ superseded_at: context.receivedAt })
    .where((eb) => eb.and({ tenant: context.actor.tenant, pair, kind: 'evaluated' }))
    .where('superseded_at', 'is', null)
    .execute();
}

/** A side says that an item is done; saying it again writes nothing. */
export async function insertTick(
  tx: Tx,
  context: Context,
  tick: {
    readonly pair: string;
    readonly item: string;
    readonly side: PairSide;
    readonly on: string;
    readonly note: string;
    readonly enteredFor: boolean;
  },
): Promise<void> {
  const { tenant, user } = context.actor;
  const { pair, item, side, on: on_date, note, enteredFor } = tick;
  await tx
    .insertInto('pair_plan_tick')
    .values({
      ...{ tenant, id: context.newId(), item, pair, side, on_date, note, by_user: user },
      ...{ entered_for: enteredFor, at: context.receivedAt, withdrawn_at: null },
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function withdrawTick(
  tx: Tx,
  context: Context,
  { item, side }: { readonly item: string; readonly side: PairSide },
): Promise<boolean> {
  const done = await tx
    .updateTable('pair_plan_tick')
    .set({ withdrawn_at: context.receivedAt })
    .where((eb) => eb.and({ tenant: context.actor.tenant, item, side }))
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

/** False where a check of that id is there already: the phone sent it before. */
export async function insertCheck(
  tx: Tx,
  context: Context,
  check: {
    readonly id: string;
    readonly pair: string;
    readonly side: PairSide;
    readonly on: string;
    readonly text: string;
    readonly enteredFor: boolean;
  },
): Promise<boolean> {
  const { tenant, user } = context.actor;
  const { id, pair, side, on: on_date, text, enteredFor } = check;
  const made = await tx
    .insertInto('pair_check')
    .values({
      ...{ tenant, id, pair, side, on_date, text, by_user: user, entered_for: enteredFor },
      ...{ at: context.receivedAt, withdrawn_at: null, withdrawn_because: null },
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return made.numInsertedOrUpdatedRows === 1n;
}

/** Whether what is kept under the id of a check is what the same person sent again, and no other check. */
export async function isSameCheck(
  tx: Tx,
  context: Context,
  check: { readonly id: string; readonly pair: string; readonly on: string; readonly text: string },
): Promise<boolean> {
  const { tenant, user } = context.actor;
  const { id, pair, on, text } = check;
  const known = await tx
    .selectFrom('pair_check')
    .select(['on_date', 'text'])
    .where((eb) => eb.and({ tenant, id, pair, by_user: user }))
    .executeTakeFirst();
  return known?.text === text && String(known.on_date) === on;
}

/** The outcome points to its entry of the log; false where the pair has that entry already. */
export async function insertOutcome(
  tx: Tx,
  context: Context,
  outcome: {
    readonly id: string;
    readonly pair: string;
    readonly entry: string;
    readonly on: string;
    readonly title: string;
    readonly reward: string | null;
  },
): Promise<boolean> {
  const { tenant, user } = context.actor;
  const { on: on_date, ...rest } = outcome;
  const made = await tx
    .insertInto('pair_outcome')
    .values({ tenant, ...rest, on_date, by_user: user, at: context.receivedAt })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return made.numInsertedOrUpdatedRows === 1n;
}

export async function withdrawStoredCheck(
  tx: Tx,
  context: Context,
  id: string,
  reason: string,
): Promise<void> {
  await tx
    .updateTable('pair_check')
    .set({ withdrawn_at: context.receivedAt, withdrawn_because: reason })
    .where((eb) => eb.and({ tenant: context.actor.tenant, id }))
    .execute();
}
