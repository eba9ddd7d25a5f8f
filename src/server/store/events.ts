import { createHash } from 'node:crypto';
import { type QueryCreator, sql } from 'kysely';
import { canonicalJson, type JsonValue } from '../../core/canonicalJson.ts';
import type { Context, EventDraft, Tx } from '../context.ts';
import type { Database } from '../db/tables.ts';

/** Writes the events of a command in its own transaction, each with its own digest; the sealer chains them later. */
export async function writeEvents(
  tx: QueryCreator<Database>,
  context: Context,
  drafts: readonly EventDraft[],
  outcome: 'done' | 'refused' = 'done',
): Promise<void> {
  if (drafts.length === 0) return;
  await tx
    .insertInto('event')
    .values(
      drafts.map((draft) => {
        const row = {
          tenant: context.actor.tenant,
          id: context.newId(),
          at: context.receivedAt.toISOString(),
          actor: context.actor.user,
          action: draft.action,
          outcome,
          campaign: draft.campaign ?? null,
          subject_kind: draft.subjectKind,
          subject: draft.subject ?? null,
          request: context.request,
        };
        const detail = draft.detail ?? {};
        return { ...row, detail: JSON.stringify(detail), digest: eventDigest({ ...row, detail }) };
      }),
    )
    .execute();
}

export interface LogFilter {
  readonly before?: string | undefined;
  readonly action?: string | undefined;
  readonly subject?: string | undefined;
}

/**
 * What a subject is called. The event itself holds ids only; an application is told by its file number, not by its
 * name, for the log is read by one who does not see applications.
 */
const subjectTitle = sql<string | null>`case e.subject_kind
  when 'application' then (select a.file_number from application a where a.tenant = e.tenant and a.id = e.subject)
  when 'draft' then (select d.programme->>'title' from campaign_draft d where d.tenant = e.tenant and d.id = e.subject)
  when 'campaign' then (select c.title from campaign c where c.tenant = e.tenant and c.id = e.subject)
  when 'quotaRow' then (select r.label from quota_row r where r.tenant = e.tenant and r.id = e.subject)
  when 'body' then (select n.name from body_name n where n.tenant = e.tenant and n.body = e.subject
    and not n.alias and n.to_date is null order by n.from_date desc limit 1)
  when 'person' then (select s.user_name from person s where s.tenant = e.tenant and s.user_id = e.subject::text)
end`;

/** Events of the tenant, newest first. The actor is shown by account and name; nobody else knows the ids. */
export async function eventPage(tx: Tx, context: Context, filter: LogFilter, limit: number) {
  const rows = await tx
    .selectFrom('event as e')
    .leftJoin('event_link as l', (join) =>
      join.onRef('l.tenant', '=', 'e.tenant').onRef('l.event', '=', 'e.id'),
    )
    .leftJoin('person as p', (join) =>
      join.onRef('p.tenant', '=', 'e.tenant').onRef('p.user_id', '=', 'e.actor'),
    )
    .select((eb) => [
      'e.id',
      'e.at',
      'e.action',
      'e.outcome',
      'e.subject_kind as subjectKind',
      'e.subject',
      'e.detail',
      'l.position',
      eb.fn.coalesce('p.user_name', 'e.actor').as('actor'),
      'p.display_name as actorName',
      subjectTitle.as('subjectTitle'),
    ])
    .where('e.tenant', '=', context.actor.tenant)
    .$if(filter.before !== undefined, (query) => query.where('e.at', '<', new Date(filter.before!)))
    .$if(filter.action !== undefined, (query) => query.where('e.action', '=', filter.action!))
    .$if(filter.subject !== undefined, (query) => query.where('e.subject', '=', filter.subject!))
    .orderBy('e.at', 'desc')
    .orderBy('e.id')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    ...row,
    at: row.at.toISOString(),
    detail: row.detail as Record<string, unknown>,
  }));
}

/** SHA-256 over the canonical JSON of everything the event says. */
export function eventDigest(event: Readonly<Record<string, unknown>>): string {
  return createHash('sha256')
    .update(canonicalJson(event as JsonValue))
    .digest('hex');
}
