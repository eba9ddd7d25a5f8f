import type { StudioLevel, StudioState } from '../../core/studio/studioState.ts';
import type { Tx } from '../context.ts';

/** A studio of the register as an act on it needs to know it. */
export interface Supervised {
  readonly id: string;
  readonly unit: string;
  readonly body: string;
  readonly name: string;
  readonly leadName: string;
  readonly unitName: string;
  readonly level: StudioLevel | null;
  readonly state: StudioState;
  readonly barredUntil: string | null;
  readonly version: number;
}

function select(tx: Tx, tenant: string) {
  return tx
    .selectFrom('studio')
    .select(['id', 'unit', 'body', 'name', 'lead_name as leadName', 'unit_name as unitName'])
    .select(['level', 'state', 'barred_until as barredUntil', 'version'])
    .where('tenant', '=', tenant)
    .where('registered_on', 'is not', null);
}

/** Those of them that the register knows and the asker's wall shows, in the order of their ids. */
export function superviseds(tx: Tx, tenant: string, studios: readonly string[]): Promise<Supervised[]> {
  return select(tx, tenant)
    .where('id', 'in', [...studios])
    .orderBy('id')
    .execute();
}

/** One studio; `lock`: acts on it go one after the other. */
export function supervisedOf(
  tx: Tx,
  tenant: string,
  studio: string,
  { lock = false } = {},
): Promise<Supervised | undefined> {
  const one = select(tx, tenant).where('id', '=', studio);
  return (lock ? one.forUpdate() : one).executeTakeFirst();
}
