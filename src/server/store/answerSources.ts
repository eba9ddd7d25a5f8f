import type { Context, Tx } from '../context.ts';

/** Keeps a Word or Excel file with the application whose answers were taken from it. */
export async function insertAnswerSource(
  tx: Tx,
  context: Context,
  application: string,
  upload: string,
): Promise<void> {
  const { tenant, user } = context.actor;
  const row = { tenant, id: context.newId(), application, upload, by_user: user, at: context.receivedAt };
  await tx.insertInto('answer_source').values(row).execute();
}
