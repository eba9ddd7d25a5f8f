import { sql } from 'kysely';
import { studioLevels } from '../../core/studio/studioState.ts';
import type { Tx } from '../context.ts';

/** Level, words and day of the highest standing title, written on the files again after titles came or went. */
export async function refreshTitles(tx: Tx, tenant: string, studios: readonly string[]): Promise<void> {
  await sql`update studio s set level = t.level, title = t.title, named_on = t.named_on
    from (select o.id, t.level, t.title, t.named_on from unnest(${[...studios]}::uuid[]) o(id)
      left join lateral (select x.level, x.title, x.named_on from studio_title x
        where x.tenant = ${tenant} and x.studio = o.id and x.ended_on is null
        order by array_position(${[...studioLevels]}::text[], x.level) desc nulls last, x.named_on desc, x.id desc
        limit 1) t on true) t
    where s.tenant = ${tenant} and s.id = t.id
      and (s.level, s.title, s.named_on) is distinct from (t.level, t.title, t.named_on)`.execute(tx);
}
