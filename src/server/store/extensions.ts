import type { Scope } from '../../core/access/scope.ts';
import type { Context, Tx } from '../context.ts';
import { bodyName } from './bodies.ts';

/** The latest day to which a deadline is extended for a body; undefined = no extension. */
export async function extensionOf(
  tx: Tx,
  tenant: string,
  campaign: string,
  deadline: string,
  body: string,
): Promise<string | undefined> {
  const row = await tx
    .selectFrom('deadline_extension')
    .select('due')
    .where((eb) => eb.and({ tenant, campaign, deadline, body }))
    .orderBy('due', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.due;
}

/** When a body last got more time for anything in a campaign; undefined = never. */
export async function lastExtendedAt(
  tx: Tx,
  tenant: string,
  campaign: string,
  body: string,
): Promise<Date | undefined> {
  const row = await tx
    .selectFrom('deadline_extension')
    .select('at')
    .where((eb) => eb.and({ tenant, campaign, body }))
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.at;
}

/** All extensions of a campaign: the latest day by `body/deadline`. */
export async function extensionsOf(
  tx: Tx,
  tenant: string,
  campaign: string,
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx
    .selectFrom('deadline_extension')
    .select(['body', 'deadline', (eb) => eb.fn.max('due').as('due')])
    .where((eb) => eb.and({ tenant, campaign }))
    .groupBy(['body', 'deadline'])
    .execute();
  return new Map(rows.map((row) => [`${row.body}/${row.deadline}`, row.due]));
}

export interface Extension {
  readonly campaign: string;
  readonly deadline: string;
  readonly body: string;
  readonly due: string;
  readonly reason: string;
  /** 签批人, as written. */
  readonly signer: string;
}

export interface GrantedExtension {
  readonly deadline: string;
  readonly body: string;
  readonly bodyName: string;
  readonly due: string;
  readonly reason: string;
  readonly signer: string;
  readonly byName: string;
  readonly at: Date;
}

/** Every extension of a campaign within a reach, with reason and signer, newest first. */
export async function grantedExtensions(
  tx: Tx,
  tenant: string,
  campaign: string,
  reach: Scope,
): Promise<readonly GrantedExtension[]> {
  const bodies = reach.all ? undefined : reach.bodies;
  if (bodies?.length === 0) return [];
  return tx
    .selectFrom('deadline_extension as e')
    .innerJoin('body as b', (on) => on.onRef('b.tenant', '=', 'e.tenant').onRef('b.id', '=', 'e.body'))
    .leftJoin('person as p', (on) =>
      on.onRef('p.tenant', '=', 'e.tenant').onRef('p.user_id', '=', 'e.by_user'),
    )
    .select(['e.deadline', 'e.body', bodyName.as('bodyName'), 'e.due', 'e.reason', 'e.signer', 'e.at'])
    .select((eb) => eb.fn.coalesce('p.display_name', eb.val('')).as('byName'))
    .where('e.tenant', '=', tenant)
    .where('e.campaign', '=', campaign)
    .$if(bodies !== undefined, (query) => query.where('e.body', 'in', [...bodies!]))
    .orderBy('e.at', 'desc')
    .orderBy('e.id', 'desc')
    .execute();
}

export async function insertExtension(tx: Tx, context: Context, extension: Extension): Promise<string> {
  const { tenant, user } = context.actor;
  const id = context.newId();
  const row = { ...extension, tenant, id, by_user: user, at: context.receivedAt };
  await tx.insertInto('deadline_extension').values(row).execute();
  return id;
}
