import { sql } from 'kysely';
import { type StudioLevel, type StudioState, studioLevels } from '../../core/studio/studioState.ts';
import type { Tx } from '../context.ts';
import { idArray } from './scopeSql.ts';

/** A studio as acts on it need it. */
export interface StudioFacts {
  readonly id: string;
  readonly unit: string;
  readonly unitName: string;
  readonly body: string;
  readonly name: string;
  readonly leadName: string;
  readonly state: StudioState;
  readonly version: number;
  readonly level: StudioLevel | null;
  readonly title: string | null;
  readonly namedOn: string | null;
  readonly registeredOn: string | null;
  readonly establishedOn: string | null;
  readonly trade: string;
  readonly kind: string;
  readonly specialty: string;
  readonly results: string;
  readonly memberCount: number | null;
  readonly mergedInto: string | null;
  readonly barredUntil: string | null;
}

function facts(tx: Tx, tenant: string, id: string) {
  return tx
    .selectFrom('studio')
    .select([
      'id',
      'unit',
      'body',
      'name',
      'state',
      'version',
      'level',
      'title',
      'trade',
      'specialty',
      'results',
    ])
    .select(['unit_name as unitName', 'lead_name as leadName', 'named_on as namedOn'])
    .select(['registered_on as registeredOn', 'established_on as establishedOn', 'studio_type as kind'])
    .select(['member_count as memberCount', 'merged_into as mergedInto', 'barred_until as barredUntil'])
    .where((eb) => eb.and({ tenant, id }));
}

/** A studio of the register; undefined: there is none. Whose it is stands in `body`, `unit` and `id`. */
export function studioFacts(tx: Tx, tenant: string, id: string): Promise<StudioFacts | undefined> {
  return facts(tx, tenant, id).executeTakeFirst();
}

/** The same, locked: acts on one studio go one after the other. */
export function lockStudio(tx: Tx, tenant: string, id: string): Promise<StudioFacts | undefined> {
  return facts(tx, tenant, id).forUpdate().executeTakeFirst();
}

/** The levels in SQL, so that the highest sorts last. */
export const levelRank = sql`array_position(${[...studioLevels]}::text[], t.level)`;

/** What lists show of the titles that stand: the highest level, its words and day (R7). Written with whatever gives or ends a title. */
export async function refreshTitles(tx: Tx, tenant: string, studios: readonly string[]): Promise<void> {
  if (studios.length === 0) return;
  await sql`update studio s set level = best.level, title = best.title, named_on = best.named_on
    from (select x.id, t.level, t.title, t.named_on from unnest(${idArray(studios)}) x(id)
      left join lateral (select t.level, t.title, t.named_on from studio_title t
        where t.tenant = ${tenant} and t.studio = x.id and t.ended_on is null
        order by ${levelRank} desc nulls last, t.named_on desc, t.id desc limit 1) t on true) best
    where s.tenant = ${tenant} and s.id = best.id
      and (s.level, s.title, s.named_on) is distinct from (best.level, best.title, best.named_on)`.execute(
    tx,
  );
}

/** Something was heard of a studio on this day (ISO). */
export async function heardFrom(tx: Tx, tenant: string, studio: string, on: string): Promise<void> {
  await tx
    .updateTable('studio')
    .set({ last_sign_on: on })
    .where((eb) => eb.and({ tenant, id: studio }))
    .where((eb) => eb.or([eb('last_sign_on', 'is', null), eb('last_sign_on', '<', on)]))
    .execute();
}
