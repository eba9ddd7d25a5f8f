import { can } from '../../core/access/can.ts';
import { today } from '../../core/campaign/today.ts';
import { allow, type Decision, refuse } from '../../core/refusals.ts';
import { decideWork, type WorkDecided } from '../../core/workLog/recordWork.ts';
import type { Context, EventDraft, Tx } from '../context.ts';
import { type StandingProgramme, standingProgramme } from '../store/standingProgramme.ts';
import { uploadOf } from '../store/uploads.ts';
import { type EntryHead, entriesById, type NewWorkEntry } from '../store/workEntries.ts';
import { type WorkStudio, workStudios } from '../store/workStudios.ts';

/** One row of what somebody sends. */
export interface Row {
  readonly entry?: string | undefined;
  readonly studio: string;
  readonly kind: string;
  readonly on: string;
  readonly answers: Readonly<Record<string, string | string[]>>;
  readonly about: string | null;
  readonly uploads: readonly string[];
}

/** Everything that recording some rows asks for, read at once. */
export interface Recording {
  readonly standing: StandingProgramme | undefined;
  readonly studios: ReadonlyMap<string, WorkStudio>;
  /** Entries that rows are about, and entries that are there already under an id of a row. */
  readonly known: ReadonlyMap<string, EntryHead>;
  /** Files of the actor's own. */
  readonly files: ReadonlySet<string>;
}

export async function loadRecording(tx: Tx, context: Context, rows: readonly Row[]): Promise<Recording> {
  const { tenant } = context.actor;
  const asked = new Set(rows.flatMap(({ uploads }) => uploads));
  const files = new Set<string>();
  for (const upload of asked) if (await uploadOf(tx, context, upload)) files.add(upload);
  const ids = rows.flatMap(({ entry, about }) => [entry ?? [], about ?? []].flat());
  return {
    standing: await standingProgramme(tx, tenant),
    studios: await workStudios(tx, tenant, [...new Set(rows.map(({ studio }) => studio))]),
    known: await entriesById(tx, tenant, ids),
    files,
  };
}

/** What comes of one row: a new entry, or one that is there already (it was sent before). */
export type Recorded =
  | { readonly already: true; readonly id: string }
  | { readonly already: false; readonly entry: NewWorkEntry; readonly studio: WorkStudio };

/** A body or the city records for a studio that cannot (代录); the record names both (ux 9). */
const forOthers = ({ actor }: Context, { id: studio, unit }: WorkStudio): boolean =>
  !actor.grants.some((grant) => grant.unit === unit || grant.studio === studio);

/** One row against what is there. `earlier`: entries of rows before it, which it may be about. */
export function decideRow(
  row: Row,
  { standing, studios, known, files }: Recording,
  context: Context,
  earlier: ReadonlyMap<string, EntryHead> = new Map(),
): Decision<Recorded> {
  const studio = studios.get(row.studio);
  if (!studio) return refuse('notFound', { what: '个工作室' });
  const permission = can(context.actor, 'recordWork', {
    body: studio.body,
    unit: studio.unit,
    studio: studio.id,
  });
  if (!permission.allowed) return refuse('notAllowed', { reason: permission.reason });
  const there = row.entry === undefined ? undefined : (earlier.get(row.entry) ?? known.get(row.entry));
  if (there)
    return there.studio === row.studio && there.byUser === context.actor.user
      ? allow({ already: true, id: there.id })
      : refuse('idempotencyKeyReused', {});
  if (studio.mergedInto !== null) return refuse('workStudioMerged', { name: studio.mergedInto });
  if (!standing?.programme.workLog) return refuse('workNotKept', {});
  if (row.uploads.some((upload) => !files.has(upload))) return refuse('uploadUnknown', {});
  const about = row.about === null ? undefined : (earlier.get(row.about) ?? known.get(row.about));
  const decided = decideWork(row, {
    programme: standing.programme,
    about: about?.studio === row.studio && !about.withdrawn ? about : undefined,
    files: row.uploads.length,
    today: today(context.receivedAt, context.timeZone),
  });
  return decided.ok ? allow(newEntry(row, decided.change, standing, studio, context)) : decided;
}

function newEntry(
  row: Row,
  { kind, read, about }: WorkDecided,
  { revision }: StandingProgramme,
  studio: WorkStudio,
  context: Context,
): Recorded {
  const id = row.entry ?? context.newId();
  const uploads = [...new Set(row.uploads)];
  const what = { id, studio: studio.id, revision, kind: kind.id, counts: kind.counts, on: row.on };
  return {
    already: false,
    studio,
    entry: { ...what, read, about, uploads, enteredFor: forOthers(context, studio) },
  };
}

/** The event of something done to a studio's log. Ids and codes only. */
export function workEvent(
  action: string,
  studio: string,
  detail: Readonly<Record<string, unknown>>,
): EventDraft {
  return { action, subjectKind: 'studio', subject: studio, detail };
}
