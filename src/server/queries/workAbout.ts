import { sql } from 'kysely';
import { workAbout as contract } from '../../contract/workLog.ts';
import { allow } from '../../core/refusals.ts';
import { defineQuery } from './query.ts';
import { workStudioSubject } from './workStudioSubject.ts';

/** The results that an application can be about, newest first. */
export const workAbout = defineQuery({
  contract,
  action: 'recordWork',
  subject: (tx, { studio }, context) => workStudioSubject(tx, studio, context),
  answer: async (tx, { studio, kind }, context) => {
    const { rows } = await sql<{ id: string; title: string; on: string }>`
      select w.id, w.title, w.on_date as "on" from work_entry w
      where w.tenant = ${context.actor.tenant} and w.studio = ${studio} and w.kind = ${kind} and w.withdrawn_at is null
      order by w.on_date desc, w.id desc limit 100`.execute(tx);
    return allow({ entries: rows });
  },
});
