import { sql } from 'kysely';
import type { AsideAnswer } from '../../core/package/takeInAnswers.ts';
import type { Context, Tx } from '../context.ts';
import { bodyName } from './bodies.ts';

/** What may be packed for another installation. */
const packable = ['approved', 'designated'];

export interface PackableRow {
  readonly application: string;
  readonly fileNumber: string;
  readonly track: string;
  readonly state: string;
  readonly studioName: string;
  readonly unitName: string;
  readonly bodyName: string;
}

function rows(tx: Tx, tenant: string, campaign: string) {
  return tx
    .selectFrom('application as a')
    .innerJoin('body as b', (join) => join.onRef('b.tenant', '=', 'a.tenant').onRef('b.id', '=', 'a.body'))
    .select(['a.id as application', 'a.file_number as fileNumber', 'a.track', 'a.state'])
    .select(['a.studio_name as studioName', 'a.unit_name as unitName', bodyName.as('bodyName')])
    .where('a.tenant', '=', tenant)
    .where('a.campaign', '=', campaign);
}

/** Applications that may be packed, in the order of their file numbers. */
export function packableApplications(
  tx: Tx,
  tenant: string,
  campaign: string,
  most: number,
): Promise<PackableRow[]> {
  return rows(tx, tenant, campaign)
    .where('a.state', 'in', packable)
    .orderBy('a.file_number')
    .limit(most)
    .execute();
}

/** Those asked for, whatever their state. */
export function applicationsToPack(
  tx: Tx,
  tenant: string,
  campaign: string,
  applications: readonly string[],
): Promise<PackableRow[]> {
  return rows(tx, tenant, campaign)
    .where('a.id', 'in', [...applications])
    .orderBy('a.file_number')
    .execute();
}

export async function insertSentPackage(
  tx: Tx,
  context: Context,
  made: { readonly id: string; readonly campaign: string; readonly applications: readonly string[] },
): Promise<void> {
  const { tenant, user } = context.actor;
  await tx
    .insertInto('sent_package')
    .values({ ...made, tenant, applications: [...made.applications], by_user: user, at: context.receivedAt })
    .execute();
}

export async function finishSentPackage(tx: Tx, tenant: string, id: string, upload: string): Promise<void> {
  await tx
    .updateTable('sent_package')
    .set({ upload })
    .where((eb) => eb.and({ tenant, id }))
    .execute();
}

export interface SentPackage {
  readonly id: string;
  readonly campaign: string;
  readonly applications: readonly string[];
  readonly at: Date;
  readonly byName: string;
  readonly hash: string | null;
  readonly bytes: number | null;
}

const sent = (tenant: string) => sql`select p.id, p.campaign, p.applications, p.at,
    coalesce(n.display_name, '') as "byName", f.hash, f.size as bytes
  from sent_package p
    left join person n on n.tenant = p.tenant and n.user_id = p.by_user
    left join upload u on u.tenant = p.tenant and u.id = p.upload
    left join file f on f.tenant = u.tenant and f.hash = u.hash
  where p.tenant = ${tenant}`;

export async function sentPackages(tx: Tx, tenant: string, campaign: string): Promise<SentPackage[]> {
  const { rows: found } = await sql<SentPackage>`${sent(tenant)} and p.campaign = ${campaign}
    order by p.at desc, p.id desc limit 100`.execute(tx);
  return found;
}

export async function sentPackageOf(tx: Tx, tenant: string, id: string): Promise<SentPackage | undefined> {
  const { rows: found } = await sql<SentPackage>`${sent(tenant)} and p.id = ${id}`.execute(tx);
  return found[0];
}

/** What is kept of a package that came in: who sent it, and what found no place. */
export interface PackageContents {
  readonly aside: Readonly<Record<string, readonly AsideAnswer[]>>;
  readonly filesAside: Readonly<Record<string, readonly string[]>>;
}

/** False where the same package came in before. */
export async function insertReceivedPackage(
  tx: Tx,
  context: Context,
  came: {
    readonly id: string;
    readonly campaign: string;
    readonly sender: string;
    readonly sender_key: string;
    readonly digest: string;
    readonly upload: string;
    readonly contents: PackageContents;
  },
): Promise<boolean> {
  const { tenant, user } = context.actor;
  const made = await tx
    .insertInto('received_package')
    .values({
      ...{ ...came, tenant, by_user: user, at: context.receivedAt },
      contents: JSON.stringify(came.contents),
    })
    .onConflict((conflict) => conflict.columns(['tenant', 'campaign', 'digest']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return made !== undefined;
}

export async function insertReceivedItem(
  tx: Tx,
  tenant: string,
  item: { readonly package: string; readonly file_number: string; readonly application: string },
): Promise<void> {
  await tx
    .insertInto('received_package_item')
    .values({ ...item, tenant })
    .execute();
}

export interface ReceivedPackage {
  readonly id: string;
  readonly at: Date;
  readonly byName: string;
  readonly sender: string;
  readonly fingerprint: string;
  readonly contents: PackageContents;
  readonly made: readonly {
    readonly application: string;
    readonly from: string;
    readonly studioName: string;
  }[];
}

const received = (tenant: string, campaign: string) => sql`select p.id, p.at,
    coalesce(n.display_name, '') as "byName", p.sender, p.sender_key as fingerprint, p.contents,
    coalesce((select jsonb_agg(jsonb_build_object('application', a.id, 'from', i.file_number, 'studioName', a.studio_name)
        order by i.file_number)
      from received_package_item i join application a on a.tenant = i.tenant and a.id = i.application
      where i.tenant = p.tenant and i.package = p.id), '[]') as made
  from received_package p left join person n on n.tenant = p.tenant and n.user_id = p.by_user
  where p.tenant = ${tenant} and p.campaign = ${campaign}`;

export async function receivedPackages(tx: Tx, tenant: string, campaign: string): Promise<ReceivedPackage[]> {
  const { rows: found } = await sql<ReceivedPackage>`${received(tenant, campaign)}
    order by p.at desc, p.id desc limit 100`.execute(tx);
  return found;
}

/** A package that came in before, by what its manifest says. */
export async function receivedBefore(
  tx: Tx,
  tenant: string,
  campaign: string,
  digest: string,
): Promise<ReceivedPackage | undefined> {
  const { rows: found } = await sql<ReceivedPackage>`${received(tenant, campaign)}
    and p.digest = ${digest}`.execute(tx);
  return found[0];
}

export async function isTrusted(tx: Tx, tenant: string, fingerprint: string): Promise<boolean> {
  const found = await tx
    .selectFrom('trusted_key')
    .select('fingerprint')
    .where((eb) => eb.and({ tenant, fingerprint }))
    .executeTakeFirst();
  return found !== undefined;
}

export async function trustKey(
  tx: Tx,
  context: Context,
  key: { readonly fingerprint: string; readonly public_key: string; readonly sender: string },
): Promise<void> {
  const { tenant, user } = context.actor;
  await tx
    .insertInto('trusted_key')
    .values({ ...key, tenant, by_user: user, at: context.receivedAt })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function trustedKeys(tx: Tx, tenant: string) {
  return tx
    .selectFrom('trusted_key as k')
    .leftJoin('person as n', (join) =>
      join.onRef('n.tenant', '=', 'k.tenant').onRef('n.user_id', '=', 'k.by_user'),
    )
    .select(['k.sender', 'k.fingerprint', 'k.at'])
    .select((eb) => eb.fn.coalesce('n.display_name', sql<string>`''`).as('byName'))
    .where('k.tenant', '=', tenant)
    .orderBy('k.at', 'desc')
    .execute();
}
