import { type QueryCreator, sql } from 'kysely';
import type { Answers } from '../../core/answers/answers.ts';
import type { SavedPath, Versions } from '../../core/application/saveAnswers.ts';
import type { Context, Tx } from '../context.ts';
import type { Database } from '../db/tables.ts';

const json = (value: unknown) => JSON.stringify(value);

export async function insertAnswers(
  tx: Tx,
  context: Context,
  application: string,
  answers: Answers,
): Promise<void> {
  const { tenant } = context.actor;
  const versions = Object.fromEntries(Object.keys(answers).map((path) => [path, 1]));
  await tx
    .insertInto('application_answers')
    .values({ tenant, application, answers: json(answers), versions: json(versions) })
    .execute();
  const changes = Object.entries(answers).map(([path, value]) => ({ path, value, version: 1 }));
  await journal(tx, context, application, changes);
}

/**
 * Writes the answers whole and the changes to the journal of drafts, in the statement that is made of what this
 * answers: an autosave is one round trip.
 */
export function withAnswerChanges(
  tx: Tx,
  context: Context,
  application: string,
  saved: { readonly answers: Answers; readonly versions: Versions; readonly changes: readonly SavedPath[] },
): QueryCreator<Database> {
  const { tenant, user } = context.actor;
  const { answers, versions, changes } = saved;
  return tx
    .with('kept', (db) =>
      db
        .updateTable('application_answers')
        .set({ answers: json(answers), versions: json(versions) })
        .where((eb) => eb.and({ tenant, application })),
    )
    .with('journalled', (db) =>
      db
        .insertInto('draft_change')
        .values({ tenant, application, by_user: user, at: context.receivedAt, changes: json(changes) }),
    );
}

async function journal(
  tx: Tx,
  context: Context,
  application: string,
  changes: readonly SavedPath[],
): Promise<void> {
  if (changes.length === 0) return;
  const { tenant, user } = context.actor;
  await tx
    .insertInto('draft_change')
    .values({ tenant, application, by_user: user, at: context.receivedAt, changes: json(changes) })
    .execute();
}

/** A row list as it stood at a version, from the journal; [] for version 0, undefined when the journal does not know. */
export async function listAtVersion(
  tx: Tx,
  tenant: string,
  application: string,
  path: string,
  version: number,
): Promise<readonly string[] | undefined> {
  if (version === 0) return [];
  const row = await tx
    .selectFrom('draft_change')
    .select('changes')
    .where((eb) => eb.and({ tenant, application }))
    .where(sql<boolean>`changes @> ${json([{ path, version }])}::jsonb`)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  const found = (row?.changes as SavedPath[] | undefined)?.find(
    (change) => change.path === path && change.version === version,
  );
  if (found === undefined || typeof found.value === 'string') return undefined;
  return found.value ?? [];
}

export async function keepAcknowledged(
  tx: Tx,
  context: Context,
  application: string,
  keys: readonly string[],
): Promise<void> {
  await tx
    .updateTable('application_answers')
    .set({ acknowledged: json(keys) })
    .where((eb) => eb.and({ tenant: context.actor.tenant, application }))
    .execute();
}

/** Writes the answers whole, their versions and the journal: for what moves them, not for what types them. */
export async function replaceAnswers(
  tx: Tx,
  context: Context,
  application: string,
  moved: { readonly answers: Answers; readonly versions: Versions; readonly changes: readonly SavedPath[] },
): Promise<void> {
  const { answers, versions, changes } = moved;
  await tx
    .updateTable('application_answers')
    .set({ answers: json(answers), versions: json(versions) })
    .where((eb) => eb.and({ tenant: context.actor.tenant, application }))
    .execute();
  await journal(tx, context, application, changes);
}
