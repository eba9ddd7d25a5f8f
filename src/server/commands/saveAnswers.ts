import { saveAnswers as contract } from '../../contract/applications.ts';
import { editableSections } from '../../core/access/sections.ts';
import { askedPaths } from '../../core/application/askedPaths.ts';
import { saveAnswers as decide, type TypedChange } from '../../core/application/saveAnswers.ts';
import { isRowList } from '../../core/fields/isRowList.ts';
import { allow, type Decision, refuse } from '../../core/refusals.ts';
import type { Context, Tx } from '../context.ts';
import { listAtVersion, withAnswerChanges } from '../store/answers.ts';
import { findApplication, type LockedApplication, updateApplication } from '../store/applications.ts';
import { definitionOf, noApplication, subjectOf } from '../store/openApplication.ts';
import { programmeOf } from '../store/programmes.ts';
import { openNote } from '../store/returnNotes.ts';
import { renameDraftStudio } from '../store/studios.ts';
import { changedColumns } from './changedColumns.ts';
import { defineCommand } from './command.ts';
import { unconfirmed } from './unconfirmed.ts';

/** Autosave is the most frequent command: it reads the answers, and nothing of opinions or places. */
async function load(
  tx: Tx,
  input: { readonly application: string; readonly changes: readonly TypedChange[] },
  context: Context,
) {
  const { tenant } = context.actor;
  const found = await findApplication(tx, tenant, input.application, true);
  if (!found) return refuse('notFound', noApplication);
  if (found.campaignClosed) return refuse('campaignClosed', {});
  const { row, answers } = found;
  const programme = await programmeOf(tx, tenant, row.revision);
  const { form } = definitionOf(programme, row);
  const note = row.state === 'returned' ? await openNote(tx, tenant, row.id) : undefined;
  const sheet = { programme, form, answers, references: {} };
  const isAsked = askedPaths(
    sheet,
    note?.fields.map(({ path }) => path),
  );
  const bases = await staleLists(tx, tenant, found, (path) => isRowList(form, path), input.changes);
  return allow({ ...found, programme, form, isAsked, bases, subject: subjectOf(row, undefined) });
}

/** Row lists that were changed by somebody else meanwhile, as they stood when this person began. */
async function staleLists(
  tx: Tx,
  tenant: string,
  { row, versions }: LockedApplication,
  isList: (path: string) => boolean,
  changes: readonly TypedChange[],
): Promise<Record<string, readonly string[]>> {
  const bases: Record<string, readonly string[]> = {};
  for (const { path, basedOn } of changes) {
    if ((versions[path] ?? 0) === basedOn || !isList(path)) continue;
    const base = await listAtVersion(tx, tenant, row.id, path, basedOn);
    if (base) bases[path] = base;
  }
  return bases;
}

/** Saves typed answers path by path (design 4). Without a client key: the versions make a retry harmless. */
export const saveAnswers = defineCommand({
  contract,
  action: 'saveAnswers',
  keyless: true,
  load,
  decide(loaded, input, context): Decision<ReturnType<typeof decided>> {
    const sections = editableSections(context.actor, loaded.form, loaded.subject);
    const saved = decide({ ...loaded, sections }, input.changes);
    return saved.ok ? allow(decided(loaded, saved.change)) : saved;
  },
  async save(tx, { saved, columns }, context, { row }, input) {
    let { version } = row;
    if (saved.changes.length > 0) {
      version = await updateApplication(
        withAnswerChanges(tx, context, row.id, saved),
        context,
        row.id,
        columns,
      );
      if (columns.lead_name !== undefined || columns.studio_name !== undefined) {
        const name = columns.studio_name ?? row.studio_name;
        const leadName = columns.lead_name ?? row.lead_name;
        await renameDraftStudio(tx, context.actor.tenant, { id: row.studio, name, leadName });
      }
    }
    const kept = input.changes.filter(({ path }) => !(path in saved.corrected));
    const versions = Object.fromEntries(kept.map(({ path }) => [path, saved.versions[path] ?? 0]));
    const corrected = Object.fromEntries(
      Object.entries(saved.corrected).map(([path, { value, version: at }]) => [
        path,
        { value: value === null || typeof value === 'string' ? value : [...value], version: at },
      ]),
    );
    return allow({ versions, corrected, version, savedAt: context.receivedAt.toISOString() });
  },
  // Autosaves are unchained draft_change rows, summarised in one event at submit (design 6).
  events: () => [],
});

type Loaded = Extract<Awaited<ReturnType<typeof load>>, { ok: true }>['change'];
type Saved = Extract<ReturnType<typeof decide>, { ok: true }>['change'];

/** A lead's confirmation is for what the lead has read: any later change asks again. */
function decided(loaded: Loaded, saved: Saved) {
  const columns = changedColumns(loaded.row, loaded, saved.answers);
  const asksAgain = loaded.row.lead_confirmed_at !== null && saved.changes.length > 0;
  return { saved, columns: asksAgain ? { ...columns, ...unconfirmed } : columns };
}
