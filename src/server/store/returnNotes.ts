import type { Answers } from '../../core/answers/answers.ts';
import type { Context, Tx } from '../context.ts';

export interface ReturnNote {
  readonly id: string;
  readonly fromStep: string;
  readonly toStep: string;
  readonly reason: string;
  readonly fields: readonly { readonly path: string; readonly reason: string }[];
  /** The answers as they were when it was returned. */
  readonly answers: Answers;
  readonly at: Date;
}

/** The return that is still open, if any. */
export async function openNote(tx: Tx, tenant: string, application: string): Promise<ReturnNote | undefined> {
  const row = await tx
    .selectFrom('return_note')
    .select(['id', 'from_step', 'to_step', 'reason', 'fields', 'answers', 'at'])
    .where((eb) => eb.and({ tenant, application }))
    .where('closed_at', 'is', null)
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    id: row.id,
    fromStep: row.from_step,
    toStep: row.to_step,
    reason: row.reason,
    fields: row.fields as ReturnNote['fields'],
    answers: row.answers as Answers,
    at: row.at,
  };
}

export async function insertNote(
  tx: Tx,
  context: Context,
  application: string,
  note: Omit<ReturnNote, 'at'>,
): Promise<void> {
  await tx
    .insertInto('return_note')
    .values({
      tenant: context.actor.tenant,
      id: note.id,
      application,
      from_step: note.fromStep,
      to_step: note.toStep,
      reason: note.reason,
      fields: JSON.stringify(note.fields),
      answers: JSON.stringify(note.answers),
      by_user: context.actor.user,
      at: context.receivedAt,
    })
    .execute();
}

/** What was asked has been done, or is asked anew. */
export async function closeNotes(tx: Tx, context: Context, application: string): Promise<void> {
  await tx
    .updateTable('return_note')
    .set({ closed_at: context.receivedAt })
    .where((eb) => eb.and({ tenant: context.actor.tenant, application }))
    .where('closed_at', 'is', null)
    .execute();
}
