import type { Subject } from '../../core/access/can.ts';
import type { Sheet } from '../../core/answers/sheet.ts';
import { actingLevel } from '../../core/application/actingLevel.ts';
import type { Stand } from '../../core/application/stand.ts';
import { referencePaths } from '../../core/fields/referencePaths.ts';
import type { Form } from '../../core/programme/form.ts';
import type { Programme, Step, Track } from '../../core/programme/programme.ts';
import { allow, type Decision, refuse } from '../../core/refusals.ts';
import type { Context, Tx } from '../context.ts';
import { type ApplicationRow, findApplication, type LockedApplication, stateOf } from './applications.ts';
import { bodyOf } from './bodies.ts';
import { currentOpinions, type OpinionRow, standing } from './opinions.ts';
import { programmeOf } from './programmes.ts';
import { unpublishedSteps } from './publicNotices.ts';

/** An application as a decision needs it: the locked row, its programme, and where it stands. */
export interface OpenApplication extends LockedApplication {
  readonly programme: Programme;
  readonly track: Track;
  readonly form: Form;
  readonly stand: Stand;
  readonly opinions: readonly OpinionRow[];
  readonly subject: Subject;
}

/** The refusal for every application that is not there or behind the wall. */
export const noApplication = { what: '份申报' };

/** Track, form and steps of an application in its programme. */
export function definitionOf(programme: Programme, row: Pick<ApplicationRow, 'track' | 'form'>) {
  const track = programme.tracks.find((one) => one.id === row.track);
  const form = programme.forms.find((one) => one.id === row.form);
  if (!track || !form)
    throw new Error(`track ${row.track} or form ${row.form} is not in programme ${programme.id}`);
  const steps = track.steps.map((id) => programme.steps.find((step) => step.id === id)!);
  return { track, form, steps };
}

/** What is asked about: whose it is, where it stands, and the level in whose hands it lies (or that of `step`). */
export function subjectOf(row: ApplicationRow, level: Step | undefined): Subject {
  const { body, unit, studio } = row;
  return { body, unit, studio, state: stateOf(row).kind, ...(level ? { level: level.actor } : {}) };
}

export function standOf(
  row: ApplicationRow,
  steps: readonly Step[],
  opinions: readonly OpinionRow[],
  holdsPlaces: boolean,
): Stand {
  const { filed_at: filed, accepted_at: accepted } = row;
  return {
    state: stateOf(row),
    steps,
    contentVersion: row.content_version ?? undefined,
    opinions: opinions.map(standing),
    holdsPlaces,
    filed: filed !== null,
    accepted: filed !== null && accepted !== null && accepted >= filed,
  };
}

async function holdsPlaces(tx: Tx, tenant: string, application: string): Promise<boolean> {
  const place = await tx
    .selectFrom('quota_place')
    .select('id')
    .where((eb) => eb.and({ tenant, application }))
    .where('released_at', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return place !== undefined;
}

/** What of a closed campaign: nothing may be done, or this act may still be (3.7). */
export type WhenClosed = 'refused' | 'taken';

/** An application that may be changed: locked, and of a campaign that is not closed. */
export async function lockApplication(
  tx: Tx,
  context: Context,
  id: string,
  whenClosed: WhenClosed = 'refused',
): Promise<Decision<LockedApplication & { readonly programme: Programme }>> {
  const { tenant } = context.actor;
  const found = await findApplication(tx, tenant, id, true);
  if (!found) return refuse('notFound', noApplication);
  if (found.campaignClosed && whenClosed === 'refused') return refuse('campaignClosed', {});
  return allow({ ...found, programme: await programmeOf(tx, tenant, found.row.revision) });
}

/** The locked application with its opinions. `step` is the step that is asked about, by default the acting level's. */
export function opened(
  locked: LockedApplication & { readonly programme: Programme },
  opinions: readonly OpinionRow[],
  places: boolean,
  step?: string,
): OpenApplication {
  const { row, programme } = locked;
  const { track, form, steps } = definitionOf(programme, row);
  const stand = standOf(row, steps, opinions, places);
  const level = step === undefined ? actingLevel(stand) : steps.find((one) => one.id === step);
  return { ...locked, track, form, opinions, stand, subject: subjectOf(row, level) };
}

/** Locks an application for a command, with what its way depends on. */
export async function openApplication(
  tx: Tx,
  context: Context,
  id: string,
  step?: string,
  whenClosed?: WhenClosed,
): Promise<Decision<OpenApplication>> {
  const { tenant } = context.actor;
  const locked = await lockApplication(tx, context, id, whenClosed);
  if (!locked.ok) return locked;
  const opinions = await currentOpinions(tx, tenant, id);
  const open = opened(locked.change, opinions, await holdsPlaces(tx, tenant, id), step);
  const published = open.stand.steps.flatMap((one) => (one.publicNotice ? [one.id] : []));
  if (published.length === 0) return allow(open);
  const unpublished = await unpublishedSteps(tx, tenant, id, published);
  return allow({ ...open, stand: { ...open.stand, unpublished } });
}

/** Names behind the reference fields of a form. */
export function referenceTexts(
  form: Form,
  names: { readonly body: string; readonly unit: string; readonly studio: string },
): Record<string, string> {
  const by = { recommendingBody: names.body, hostUnit: names.unit, studio: names.studio } as const;
  return Object.fromEntries(referencePaths(form).map(({ path, to }) => [path, by[to]]));
}

/** The sheet of an application, for checks and texts. */
export async function sheetOf(tx: Tx, context: Context, open: OpenApplication): Promise<Sheet> {
  const { programme, form, answers, row } = open;
  const body = await bodyOf(tx, context.actor.tenant, row.body);
  const names = { body: body?.name ?? '', unit: row.unit_name, studio: row.studio_name };
  return { programme, form, answers, references: referenceTexts(form, names) };
}
