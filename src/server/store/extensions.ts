import type { Context, Tx } from '../context.ts';

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
}

export async function insertExtension(tx: Tx, context: Context, extension: Extension): Promise<string> {
  const { tenant, user } = context.actor;
  const id = context.newId();
  const row = { ...extension, tenant, id, by_user: user, at: context.receivedAt };
  await tx.insertInto('deadline_extension').values(row).execute();
  return id;
}
