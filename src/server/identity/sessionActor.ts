import { type Kysely, sql } from 'kysely';
import type { Actor, Grant, Role } from '../../core/access/roles.ts';
import type { Database } from '../db/tables.ts';

/** Somebody who did nothing for this long has left. */
const IDLE_MS = 8 * 3600_000;
/** How exactly we know when somebody was last here; saves a write per request. */
const SEEN_MS = 5 * 60_000;

export interface SignedIn {
  readonly actor: Actor;
  readonly timeZone: string;
  readonly session: string;
  /** The request's time on the installation's clock (a demo lives on a day of its campaign). */
  readonly at: Date;
}

interface Row {
  session: string;
  seen: Date;
  user: string;
  tenant: string;
  timeZone: string;
  offset: number;
  role: Role | null;
  body: string | null;
  unit: string | null;
  studio: string | null;
}

function grantOf({ role, body, unit, studio }: Row): Grant[] {
  if (!role) return [];
  return [{ role, ...(body ? { body } : {}), ...(unit ? { unit } : {}), ...(studio ? { studio } : {}) }];
}

/**
 * Who holds this session, with the grants valid today in the installation's time zone; one query. Undefined when the
 * session ended (idle 8 h, absolute 7 d) or the person is disabled.
 */
export async function sessionActor(
  db: Kysely<Database>,
  token: string,
  now: Date,
): Promise<SignedIn | undefined> {
  const { rows } = await sql<Row>`
    select s.id as session, s."updatedAt" as seen, p.user_id as user, p.tenant, t.time_zone as "timeZone", t.clock_offset_ms as "offset",
      m.role, m.body, m.unit, m.studio
    from auth.session s
    join person p on p.user_id = s."userId" and p.disabled_at is null
    join tenant t on t.id = p.tenant
    cross join lateral (select ((${now}::timestamptz + t.clock_offset_ms * interval '1 millisecond')
      at time zone t.time_zone)::date as today) as calendar
    left join membership m on m.tenant = p.tenant and m.user_id = p.user_id
      and m.from_date <= calendar.today and (m.to_date is null or m.to_date >= calendar.today)
    where s.token = ${token} and s."expiresAt" > ${now} and s."updatedAt" > ${new Date(now.getTime() - IDLE_MS)}
    order by p.tenant, m.id`.execute(db);
  const first = rows[0];
  if (!first) return undefined;
  if (now.getTime() - first.seen.getTime() > SEEN_MS) {
    await sql`update auth.session set "updatedAt" = ${now} where id = ${first.session}`.execute(db);
  }
  const own = rows.filter(({ tenant }) => tenant === first.tenant);
  const actor: Actor = { user: first.user, tenant: first.tenant, grants: own.flatMap(grantOf) };
  const at = new Date(now.getTime() + first.offset);
  return { actor, timeZone: first.timeZone, session: first.session, at };
}
