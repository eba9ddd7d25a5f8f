import { type RawBuilder, sql } from 'kysely';
import type { Actor } from '../../core/access/roles.ts';
import { newId } from '../newId.ts';
import { findApplication } from '../store/applications.ts';
import { addUpload } from '../store/uploads.ts';
import { contextAt, inside, named, type Scene } from './scene.ts';
import type { Act } from './story.ts';

/** One act as it is being played: whose it is, and the application that it is about. */
export interface Playing {
  readonly scene: Scene;
  readonly act: Act;
  readonly actor: Actor;
  /** Name of the application whose story this is; undefined for acts of bodies and the city. */
  readonly own: string | undefined;
}

/** The id of an application of the story. */
export function applicationOf({ scene, own }: Playing, name: unknown = own): string {
  return named(scene.applications.get(name as string), 'application', name);
}

/** The row of the own application as it stands now. */
export function rowOf(playing: Playing) {
  const { scene, actor } = playing;
  return inside(scene.db, actor, async (tx) => {
    const found = await findApplication(tx, scene.tenant, applicationOf(playing), false);
    return named(found, 'application', playing.own);
  });
}

/** An upload of the actor at the time of the act. */
export async function uploadOf({ scene, act, actor }: Playing, file: unknown): Promise<string> {
  const stored = named(scene.files.get(file as string), 'file', file);
  const id = newId();
  const context = contextAt(scene, actor, act.at);
  await inside(scene.db, actor, (tx) => addUpload(tx, context, { ...stored, id }));
  return id;
}

async function studioOf(playing: Playing, name: unknown): Promise<string> {
  const { scene } = playing;
  const made = scene.made.get(name as string);
  if (made !== undefined) return made;
  const city: Actor = { user: 'demo', tenant: scene.tenant, grants: [{ role: 'cityOfficer' }] };
  const found = await inside(scene.db, city, (tx) =>
    findApplication(tx, scene.tenant, applicationOf(playing, name), false),
  );
  return named(found, 'studio', name).row.studio;
}

/** A studio to come of the story is named by its lead. */
async function entryOf(playing: Playing, lead: unknown): Promise<string> {
  const { scene, actor } = playing;
  const found = await inside(scene.db, actor, (tx) =>
    tx
      .selectFrom('pipeline_entry')
      .select('id')
      .where((eb) => eb.and({ tenant: scene.tenant, lead_name: lead as string }))
      .executeTakeFirst(),
  );
  return named(found, 'pipeline entry', lead).id;
}

/** One value of a row that the story names by something else. */
async function found({ scene, actor }: Playing, what: string, query: RawBuilder<{ found: unknown }>) {
  const { rows } = await inside(scene.db, actor, (tx) => query.execute(tx));
  return named(rows[0]?.found, what, what);
}

/** The survey's sheet of a studio. */
async function sheetOf(playing: Playing, name: unknown): Promise<unknown> {
  const studio = await studioOf(playing, name);
  return found(playing, 'sheet', sql`select id as found from survey_sheet where studio = ${studio}`);
}

/** A member of the act's studio, by name. */
async function memberOf(playing: Playing, name: unknown): Promise<unknown> {
  if (typeof name !== 'string') return name;
  const studio = await studioOf(playing, playing.act.studio);
  return found(
    playing,
    'member',
    sql`select id as found from studio_member where studio = ${studio} and name = ${name}`,
  );
}

/** The agreement of a pair as it is now. */
function agreementOf(playing: Playing): Promise<unknown> {
  const pair = resolved(playing, playing.act.pair) as string;
  return found(playing, 'pair', sql`select agreement_version as found from mentor_pair where id = ${pair}`);
}

/** What was seen of a studio or application when the act was done. */
async function versionOf(playing: Playing, given: unknown): Promise<unknown> {
  if (given !== undefined) return given;
  if (playing.own !== undefined) return (await rowOf(playing)).row.version;
  if (playing.act.do !== 'superviseStudio') return undefined;
  const studio = await studioOf(playing, playing.act.studio);
  return found(playing, 'studio', sql`select version as found from studio where id = ${studio}`);
}

const uploadsOf = (playing: Playing, names: unknown) =>
  Promise.all(((names ?? []) as string[]).map((name) => uploadOf(playing, name)));

function ownUnit({ scene, own, act }: Playing, name: unknown): string | undefined {
  if (act.unitName !== undefined) return undefined;
  const unit = name ?? scene.definitions.get(own ?? '')?.unit;
  return typeof unit === 'string' ? named(scene.units.get(unit), 'unit', unit) : undefined;
}

/** `@name` anywhere in an act: what another act made, an application, or a person. */
export function resolved({ scene }: Playing, value: unknown): unknown {
  const playing = { scene } as Playing;
  if (Array.isArray(value)) return value.map((one) => resolved(playing, one));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, resolved(playing, one)]));
  if (typeof value !== 'string' || !value.startsWith('@')) return value;
  const name = value.slice(1);
  const found = scene.made.get(name) ?? scene.applications.get(name) ?? scene.actors.get(name)?.user;
  return named(found, 'name', name);
}

type Resolve = (playing: Playing, value: unknown) => unknown;

/** How a field of a command's input is found: from the name in the story, or from where the application stands. */
const fields: Readonly<Record<string, Resolve>> = {
  application: (playing, name = playing.own) =>
    name === undefined ? undefined : applicationOf(playing, name),
  applications: (playing, names) => (names as string[]).map((name) => applicationOf(playing, name)),
  in: applicationOf,
  out: applicationOf,
  items: (playing, items) =>
    (items as { application?: string }[]).map(({ application, ...item }) => ({
      ...item,
      ...(application === undefined ? {} : { application: applicationOf(playing, application) }),
    })),
  campaign: ({ scene }) => scene.campaign,
  body: ({ scene }, code) =>
    code === undefined ? undefined : named(scene.bodies[code as string], 'body', code),
  unit: ownUnit,
  studio: (playing, name) => (name === undefined ? undefined : studioOf(playing, name)),
  user: ({ scene }, name) => named(scene.actors.get(name as string), 'account', name).user,
  upload: uploadOf,
  vouchers: uploadsOf,
  uploads: (playing, names) => (names === undefined ? undefined : uploadsOf(playing, names)),
  sheet: sheetOf,
  sheets: (playing, names) => Promise.all((names as string[]).map((name) => sheetOf(playing, name))),
  mentorMember: memberOf,
  agreementVersion: agreementOf,
  scan: (playing, file) => (file === undefined ? undefined : uploadOf(playing, file)),
  signedPaper: (playing, file) => (file === undefined ? undefined : uploadOf(playing, file)),
  contentVersion: async (playing) => (await rowOf(playing)).row.content_version,
  version: versionOf,
  entry: (playing, lead) => (lead === undefined ? undefined : entryOf(playing, lead)),
};

/** The input of a command from its act: names become ids, what the story leaves out is filled in. */
export async function inputOf(playing: Playing, keys: readonly string[]): Promise<Record<string, unknown>> {
  const input: Record<string, unknown> = {};
  for (const key of keys) {
    const resolve = fields[key];
    const value = resolve ? await resolve(playing, playing.act[key]) : resolved(playing, playing.act[key]);
    if (value !== undefined) input[key] = value;
  }
  return input;
}
