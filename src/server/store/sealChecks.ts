import type { Context, Tx } from '../context.ts';

/** What somebody saw in a box of a scanned page, as it holds now. */
export interface SealCheck {
  readonly page: string;
  readonly step: string;
  readonly sealed: boolean;
}

/** The current checks on the pages of these applications. */
export async function checksOf(
  tx: Tx,
  tenant: string,
  applications: readonly string[],
): Promise<SealCheck[]> {
  if (applications.length === 0) return [];
  return tx
    .selectFrom('seal_check')
    .select(['scan_page as page', 'step', 'sealed'])
    .where('tenant', '=', tenant)
    .where('application', 'in', [...applications])
    .where('superseded_at', 'is', null)
    .execute();
}

export interface NewSealCheck {
  readonly id: string;
  readonly scanPage: string;
  readonly application: string;
  readonly step: string;
  readonly sealed: boolean;
  readonly note: string | null;
}

/** Writes what was seen; whatever was seen of this step before, on any page, no longer counts. */
export async function recordSealCheck(tx: Tx, context: Context, check: NewSealCheck): Promise<void> {
  const { tenant, user } = context.actor;
  const { scanPage: scan_page, application, step, ...seen } = check;
  const at = context.receivedAt;
  await tx
    .updateTable('seal_check')
    .set({ superseded_at: at })
    .where((eb) => eb.and({ tenant, application, step }))
    .where('superseded_at', 'is', null)
    .execute();
  await tx
    .insertInto('seal_check')
    .values({ pair: null, ...seen, tenant, scan_page, application, step, by_user: user, at })
    .execute();
}

/** The page left its place: what was seen on it no longer counts. */
export async function dropChecks(tx: Tx, context: Context, scanPage: string): Promise<void> {
  await tx
    .updateTable('seal_check')
    .set({ superseded_at: context.receivedAt })
    .where((eb) => eb.and({ tenant: context.actor.tenant, scan_page: scanPage }))
    .where('superseded_at', 'is', null)
    .execute();
}
