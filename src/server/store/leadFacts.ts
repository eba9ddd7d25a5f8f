import { sql } from 'kysely';
import type { Answers } from '../../core/answers/answers.ts';
import type { Context, Tx } from '../context.ts';

/** Marks the answers kept when the lead was replaced among the notes of an application; never an open return. */
export const leadReplacedNote = 'leadReplaced';

export interface LeadFacts {
  /** The register knows an earlier title of the studio (S6). */
  readonly hasTitle: boolean;
  /** The answers when the lead was last replaced (3.7). */
  readonly former: Answers | undefined;
}

/** What the checks ask of the studio and of its former lead, in one round trip. */
export async function leadFacts(
  tx: Tx,
  tenant: string,
  { id, studio }: { readonly id: string; readonly studio: string },
): Promise<LeadFacts> {
  const { rows } = await sql<{ has_title: boolean; former: Answers | null }>`
    select exists (select 1 from studio_title where tenant = ${tenant} and studio = ${studio}) as has_title,
      (select answers from return_note where tenant = ${tenant} and application = ${id}
        and to_step = ${leadReplacedNote} order by at desc limit 1) as former`.execute(tx);
  return { hasTitle: rows[0]?.has_title ?? false, former: rows[0]?.former ?? undefined };
}

/** Keeps the answers as they speak of the lead who leaves, so that what stays of them can be told. */
export async function keepFormerLead(
  tx: Tx,
  context: Context,
  application: string,
  { answers, reason }: { readonly answers: Answers; readonly reason: string },
): Promise<void> {
  await tx
    .insertInto('return_note')
    .values({
      ...{ tenant: context.actor.tenant, id: context.newId(), application, reason },
      ...{ from_step: '', to_step: leadReplacedNote, fields: '[]', answers: JSON.stringify(answers) },
      ...{ by_user: context.actor.user, at: context.receivedAt, closed_at: context.receivedAt },
    })
    .execute();
}
