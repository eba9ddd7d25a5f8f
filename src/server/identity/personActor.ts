import { type Kysely, sql } from 'kysely';
import type { Actor, Grant, Role } from '../../core/access/roles.ts';
import type { Database } from '../db/tables.ts';

export interface FoundPerson {
  readonly actor: Actor;
  readonly timeZone: string;
  /** Now, on the installation's clock. */
  readonly at: Date;
}

interface Row {
  timeZone: string;
  offset: number;
  role: Role | null;
  body: string | null;
  unit: string | null;
  studio: string | null;
}

/** Somebody by id, with the grants valid today: for work done on their behalf. Undefined when disabled or unknown. */
export async function personActor(
  db: Kysely<Database>,
  tenant: string,
  user: string,
  now: Date,
): Promise<FoundPerson | undefined> {
  const { rows } = await sql<Row>`
    select t.time_zone as "timeZone", t.clock_offset_ms as "offset", m.role, m.body, m.unit, m.studio
    from person p
    join tenant t on t.id = p.tenant
    cross join lateral (select ((${now}::timestamptz + t.clock_offset_ms * interval '1 millisecond')
      at time zone t.time_zone)::date as today) as calendar
    left join membership m on m.tenant = p.tenant and m.user_id = p.user_id
      and m.from_date <= calendar.today and (m.to_date is null or m.to_date >= calendar.today)
    where p.tenant = ${tenant} and p.user_id = ${user} and p.disabled_at is null
    order by m.id`.execute(db);
  const first = rows[0];
  if (!first) return undefined;
  const grants = rows.flatMap(({ role, body, unit, studio }): Grant[] =>
    role
      ? [{ role, ...(body ? { body } : {}), ...(unit ? { unit } : {}), ...(studio ? { studio } : {}) }]
      : [],
  );
  const at = new Date(now.getTime() + first.offset);
  return { actor: { user, tenant, grants }, timeZone: first.timeZone, at };
}
