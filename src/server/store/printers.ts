import type { Context, Tx } from '../context.ts';

/** A person's printer with its offset in mm. */
export interface Printer {
  readonly id: string;
  readonly name: string;
  readonly right: number;
  readonly down: number;
}

/** The actor's own printers by name; `only`: one of them. */
export async function printersOf(tx: Tx, { actor }: Context, only?: string): Promise<Printer[]> {
  const rows = await tx
    .selectFrom('printer')
    .select(['id', 'name', 'right_mm', 'down_mm'])
    .where('tenant', '=', actor.tenant)
    .where('by_user', '=', actor.user)
    .$if(only !== undefined, (query) => query.where('id', '=', only!))
    .orderBy('name')
    .execute();
  return rows.map(({ id, name, right_mm, down_mm }) => {
    return { id, name, right: Number(right_mm), down: Number(down_mm) };
  });
}

/** Adds or changes; another printer of this person that has the same name is replaced. */
export async function savePrinter(tx: Tx, { actor, receivedAt }: Context, printer: Printer): Promise<void> {
  const { id, name, right, down } = printer;
  const own = { tenant: actor.tenant, by_user: actor.user };
  const values = { name, right_mm: right.toFixed(1), down_mm: down.toFixed(1), at: receivedAt };
  await tx
    .deleteFrom('printer')
    .where((eb) => eb.and({ ...own, name }))
    .where('id', '<>', id)
    .execute();
  await tx
    .insertInto('printer')
    .values({ ...own, id, ...values })
    .onConflict((conflict) => conflict.columns(['tenant', 'id']).doUpdateSet(values))
    .execute();
}

export async function dropPrinter(tx: Tx, { actor }: Context, id: string): Promise<void> {
  await tx
    .deleteFrom('printer')
    .where((eb) => eb.and({ tenant: actor.tenant, by_user: actor.user, id }))
    .execute();
}
