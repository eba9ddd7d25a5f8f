import { askedPaths } from '../../core/application/askedPaths.ts';
import { type FilledDraft, fillDraft } from '../../core/workLog/fillDraft.ts';
import type { Context, Tx } from '../context.ts';
import { withAnswerChanges } from '../store/answers.ts';
import { findApplication, type LockedApplication, updateApplication } from '../store/applications.ts';
import { earlierLinks, linksOf, lockLog, openDrafts, saveLinks } from '../store/logLinks.ts';
import { definitionOf } from '../store/openApplication.ts';
import { programmeOf } from '../store/programmes.ts';
import { openNote } from '../store/returnNotes.ts';
import { workOf } from '../store/workEntries.ts';
import { changedColumns } from './changedColumns.ts';
import { unconfirmed } from './unconfirmed.ts';

/**
 * Every draft of a studio follows its log (F30): called in the transaction of whatever adds, corrects or withdraws an entry. What
 * was submitted is not touched. No event of its own: the entry's is there, and the changes are in the journal of the draft.
 */
export async function followDrafts(tx: Tx, context: Context, studio: string): Promise<void> {
  const { tenant } = context.actor;
  await lockLog(tx, tenant, studio);
  for (const id of await openDrafts(tx, tenant, studio)) {
    const found = await findApplication(tx, tenant, id, true);
    if (found) await fillFromStudio(tx, context, found);
  }
}

/** A new draft begins with what the log of its studio holds. */
export async function fillNewDraft(tx: Tx, context: Context, id: string): Promise<void> {
  const { tenant } = context.actor;
  const found = await findApplication(tx, tenant, id, true);
  if (!found) return;
  await lockLog(tx, tenant, found.row.studio);
  await fillFromStudio(tx, context, found, { isNew: true });
}

/** Fills one locked draft. Answers what changed. */
export async function fillFromStudio(
  tx: Tx,
  context: Context,
  found: LockedApplication,
  options: { readonly isNew?: true; readonly mayChange?: (path: string) => boolean } = {},
): Promise<FilledDraft> {
  const { tenant } = context.actor;
  const { row, answers, versions } = found;
  const programme = await programmeOf(tx, tenant, row.revision);
  const { form } = definitionOf(programme, row);
  const entries = programme.workLog ? await workOf(tx, tenant, { studios: [row.studio] }) : [];
  const note = row.state === 'returned' ? await openNote(tx, tenant, row.id) : undefined;
  const isAsked = askedPaths(
    { programme, form, answers, references: {} },
    note?.fields.map(({ path }) => path),
  );
  const filled = fillDraft({
    ...{ programme, form, answers, versions, entries },
    links: await linksOf(tx, tenant, row.id),
    mayChange: (path) => isAsked(path) && (options.mayChange?.(path) ?? true),
    ...(options.isNew ? { earlier: await earlierLinks(tx, tenant, row.studio, row.id) } : {}),
  });
  if (filled.changes.length > 0) {
    const columns = changedColumns(row, { programme, form }, filled.answers);
    const asksAgain = row.lead_confirmed_at !== null;
    await updateApplication(
      withAnswerChanges(tx, context, row.id, filled),
      context,
      row.id,
      asksAgain ? { ...columns, ...unconfirmed } : columns,
    );
  }
  const used = new Map(entries.map(({ id, version }) => [id, version]));
  await saveLinks(tx, tenant, row.id, filled.links, used);
  return filled;
}
