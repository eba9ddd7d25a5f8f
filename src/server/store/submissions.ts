import { sql } from 'kysely';
import type { Answers } from '../../core/answers/answers.ts';
import type { Figure } from '../../core/application/figures.ts';
import type { Context, Tx } from '../context.ts';
import type { Evidence } from './evidence.ts';

export interface Submission {
  readonly application: string;
  readonly contentVersion: string;
  readonly answers: Answers;
  readonly evidence: readonly Omit<Evidence, 'at'>[];
  readonly figures: readonly Figure[];
}

/**
 * Keeps what is submitted, as it is, and replaces the figures of the application; one round trip.
 * Answers the number of this submission of the application: 1, 2 …
 */
export async function insertSubmission(tx: Tx, context: Context, submission: Submission): Promise<number> {
  const { tenant, user } = context.actor;
  const { application, contentVersion, answers, figures } = submission;
  const evidence = submission.evidence.map(({ path, kind, stamp, sha256, upload, name }) => ({
    ...{ path, kind, stamp },
    ...{ sha256, upload, name },
  }));
  const paths = figures.map(({ path, year }) => `${path} ${year}`);
  const { rows } = await sql<{ number: number }>`
    with gone as (delete from figure where tenant = ${tenant} and application = ${application}
        and not (path || ' ' || year = any(${paths}::text[]))),
      counted as (insert into figure (tenant, application, path, year, unit, value)
        select ${tenant}, ${application}, f.path, f.year, f.unit, f.value
        from jsonb_to_recordset(${JSON.stringify(figures)}::jsonb)
          as f (path text, year int, unit text, value numeric)
        on conflict (tenant, application, path, year) do update set unit = excluded.unit, value = excluded.value)
    insert into submission (tenant, id, application, number, content_version, answers, evidence, received_at, by_user)
    select ${tenant}, ${context.newId()}, ${application}, count(*) + 1, ${contentVersion},
      ${JSON.stringify(answers)}::jsonb, ${JSON.stringify(evidence)}::jsonb, ${context.receivedAt}::timestamptz, ${user}
    from submission where tenant = ${tenant} and application = ${application}
    returning number`.execute(tx);
  return rows[0]!.number;
}

export interface DraftSummary {
  readonly saves: number;
  readonly people: number;
  readonly from: string | null;
  readonly to: string | null;
}

/** Autosaves since the last submission, for the one event that stands for them. */
export async function summariseDrafts(tx: Tx, tenant: string, application: string): Promise<DraftSummary> {
  const { rows } = await sql<{ saves: number; people: number; from: Date | null; to: Date | null }>`
    select count(*) as saves, count(distinct by_user) as people, min(at) as from, max(at) as to
    from draft_change d where d.tenant = ${tenant} and d.application = ${application} and d.at > coalesce(
      (select max(received_at) from submission s where s.tenant = d.tenant and s.application = d.application),
      '-infinity')`.execute(tx);
  const row = rows[0]!;
  return {
    saves: row.saves,
    people: row.people,
    from: row.from?.toISOString() ?? null,
    to: row.to?.toISOString() ?? null,
  };
}
