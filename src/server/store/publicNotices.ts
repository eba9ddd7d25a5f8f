import { type Selectable, sql } from 'kysely';
import type { PublicNotice } from '../../core/programme/publicNotice.ts';
import { type NoticeStand, noticeStand } from '../../core/publicNotice/noticeStand.ts';
import type { ObjectionOutcome } from '../../core/publicNotice/objection.ts';
import type { Showable } from '../../core/publicNotice/openPublicNotice.ts';
import type { Context, Tx } from '../context.ts';
import type { PublicNoticeTable } from '../db/tables/publicNoticeTables.ts';
import { bodyName } from './bodies.ts';
import { idArray } from './scopeSql.ts';

/** The rule as it was when the notice was opened, and in how many workdays objections are answered. */
export interface FrozenRule extends PublicNotice {
  readonly answerWorkdays: number;
}
export interface NoticeContact {
  readonly name: string;
  readonly phone: string;
  readonly address: string;
  readonly email: string;
}
export interface NoticeRow extends Omit<Selectable<PublicNoticeTable>, 'rule' | 'contact'> {
  readonly rule: FrozenRule;
  readonly contact: NoticeContact;
}

const asRow = (row: Selectable<PublicNoticeTable>) => row as unknown as NoticeRow;

/**
 * Where applications stand with the 公示 of a level (`step`), or with the one before the naming. Not in the map: none was
 * published, or it was broken off.
 */
export async function noticeStands(
  tx: Tx,
  tenant: string,
  applications: readonly string[],
  step: string | null = null,
): Promise<Map<string, NoticeStand>> {
  if (applications.length === 0) return new Map();
  const { rows } = await sql<{
    application: string;
    closed: boolean;
    objections: { outcome: ObjectionOutcome | null; late: boolean }[];
  }>`select i.application, n.result_at is not null as closed,
      coalesce((select json_agg(json_build_object('outcome', o.outcome, 'late', o.late)) from objection o
        where o.tenant = n.tenant and o.notice = n.id and (o.application is null or o.application = i.application)), '[]')
        as objections
    from public_notice_item i join public_notice n on n.tenant = i.tenant and n.id = i.notice
    where i.tenant = ${tenant} and i.application = any(${idArray(applications)}) and n.ended_at is null
      and n.step is not distinct from ${step}
    order by n.at`.execute(tx);
  return new Map(rows.map(({ application, ...facts }) => [application, noticeStand(facts)]));
}

/** Applications whose 公示 before the naming is not clear: none, running, or with an objection that holds. */
export async function unclearNotices(
  tx: Tx,
  tenant: string,
  applications: readonly string[],
): Promise<Set<string>> {
  const stands = await noticeStands(tx, tenant, applications);
  return new Set(applications.filter((id) => stands.get(id) !== 'clear'));
}

/** Steps of these whose own 公示 the application has not passed. */
export async function unpublishedSteps(
  tx: Tx,
  tenant: string,
  application: string,
  steps: readonly string[],
): Promise<string[]> {
  const open: string[] = [];
  for (const step of steps) {
    const stand = (await noticeStands(tx, tenant, [application], step)).get(application);
    if (stand !== 'clear') open.push(step);
  }
  return open;
}

/** What of some tracks may be shown to the public: approved, or sealed by the step that publishes. */
export async function showables(
  tx: Tx,
  tenant: string,
  of: { readonly campaign: string; readonly step: string | null; readonly body: string | null },
): Promise<Showable[]> {
  const { campaign, step, body } = of;
  const reached =
    step === null
      ? sql<boolean>`(a.state = 'approved')`
      : sql<boolean>`(a.state in ('atStep', 'awaitingFiling', 'filed', 'approved') and exists (select 1 from opinion o
          where o.tenant = a.tenant and o.application = a.id and o.step = ${step} and o.positive and o.seal <> 'none'
            and o.superseded_at is null))`;
  return tx
    .selectFrom('application as a')
    .innerJoin('body as b', (join) => join.onRef('b.tenant', '=', 'a.tenant').onRef('b.id', '=', 'a.body'))
    .select([
      'a.id as application',
      'a.track',
      'a.body',
      'b.position as bodyPosition',
      bodyName.as('bodyName'),
      'a.studio_name as studioName',
      'a.lead_name as leadName',
      'a.unit_name as unitName',
      reached.as('reached'),
      sql<boolean>`exists (select 1 from public_notice_item i join public_notice n on n.tenant = i.tenant and n.id = i.notice
        where i.tenant = a.tenant and i.application = a.id and n.ended_at is null
          and n.step is not distinct from ${step})`.as('shown'),
    ])
    .where('a.tenant', '=', tenant)
    .where('a.campaign', '=', campaign)
    .where(reached)
    .$if(body !== null, (query) => query.where('a.body', '=', body!))
    .orderBy('b.position')
    .orderBy('a.file_number')
    .execute();
}

export interface NoticeToSave {
  readonly id: string;
  readonly campaign: string;
  readonly body: string | null;
  readonly step: string | null;
  readonly title: string;
  readonly text: string;
  readonly rule: FrozenRule;
  readonly opensOn: string;
  readonly endsOn: string;
  readonly contact: NoticeContact;
  readonly address: string;
  readonly listed: readonly Showable[];
}

/** The notice with its list as it stands now; names are copied, so that the page never changes. */
export async function insertNotice(tx: Tx, context: Context, made: NoticeToSave): Promise<void> {
  const { tenant, user } = context.actor;
  const { id, campaign, body, step, title, text, address, opensOn, endsOn } = made;
  await tx
    .insertInto('public_notice')
    .values({
      ...{ tenant, id, campaign, body, step, title, text, address },
      ...{ opens_on: opensOn, ends_on: endsOn, by_user: user, at: context.receivedAt },
      rule: JSON.stringify(made.rule),
      contact: JSON.stringify(made.contact),
    })
    .execute();
  await tx
    .insertInto('public_notice_item')
    .values(
      made.listed.map((one, position) => ({
        ...{ tenant, notice: id, application: one.application, track: one.track },
        ...{ studio_name: one.studioName, lead_name: one.leadName },
        ...{ unit_name: one.unitName, body_name: one.bodyName, position: position + 1 },
      })),
    )
    .execute();
}

/** A notice; `lock` makes acts on it go one after the other. */
export async function noticeOf(
  tx: Tx,
  tenant: string,
  id: string,
  lock = false,
): Promise<NoticeRow | undefined> {
  const row = await tx
    .selectFrom('public_notice')
    .selectAll()
    .where((eb) => eb.and({ tenant, id }))
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst();
  return row && asRow(row);
}

/** The list of a notice as it was frozen. */
export function noticeItems(tx: Tx, tenant: string, notice: string) {
  return tx
    .selectFrom('public_notice_item')
    .selectAll()
    .where((eb) => eb.and({ tenant, notice }))
    .orderBy('position')
    .execute();
}

/** Breaks a notice off, or writes its result. */
export async function updateNotice(
  tx: Tx,
  context: Context,
  id: string,
  change: { readonly endedBecause: string } | { readonly result: string },
): Promise<void> {
  const { tenant, user } = context.actor;
  const at = context.receivedAt;
  await tx
    .updateTable('public_notice')
    .set(
      'result' in change
        ? { result: change.result, result_at: at, result_by: user }
        : { ended_at: at, ended_because: change.endedBecause },
    )
    .where((eb) => eb.and({ tenant, id }))
    .execute();
}

/** The notice behind a public address. */
export async function noticeAt(tx: Tx, tenant: string, address: string): Promise<NoticeRow | undefined> {
  const row = await tx
    .selectFrom('public_notice')
    .selectAll()
    .where((eb) => eb.and({ tenant, address }))
    .executeTakeFirst();
  return row && asRow(row);
}

/** All notices of a campaign, newest first. */
export async function noticesOf(tx: Tx, tenant: string, campaign: string): Promise<NoticeRow[]> {
  const rows = await tx
    .selectFrom('public_notice')
    .selectAll()
    .where((eb) => eb.and({ tenant, campaign }))
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(asRow);
}

/** Of these applications those that the asker's wall lets them see. */
export async function seenAmong(
  tx: Tx,
  tenant: string,
  applications: readonly string[],
): Promise<Set<string>> {
  if (applications.length === 0) return new Set();
  const rows = await tx
    .selectFrom('application')
    .select('id')
    .where('tenant', '=', tenant)
    .where('id', 'in', [...applications])
    .execute();
  return new Set(rows.map(({ id }) => id));
}
