import { createReadStream, readFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Actor } from '../../core/access/roles.ts';
import { Programme } from '../../core/programme/programme.ts';
import { addUser } from '../commands/addUser.ts';
import { grantRole } from '../commands/grantRole.ts';
import { run } from '../commands/run.ts';
import type { Context, Tx } from '../context.ts';
import { fileKind } from '../files/fileKind.ts';
import type { FileStore } from '../files/fileStore.ts';
import { installProgramme } from '../installProgramme.ts';
import { newId } from '../newId.ts';
import type { PrintDeps } from '../prints.ts';
import { loadProgramme } from '../programmeFolder.ts';
import { addGrant, addPerson } from '../store/people.ts';
import { insertUnit } from '../store/units.ts';
import { momentIn } from './momentIn.ts';
import { addOldStudios } from './oldStudios.ts';
import { contextAt, type DemoFile, grantOf, inside, named, type Scene } from './scene.ts';
import type { Demo } from './story.ts';

/** What the demo adds to the programme, checked as the programme itself is. */
function withAdded(programme: Programme, { adds, folder }: Demo): Programme {
  if (adds === undefined) return programme;
  const Added = Programme.pick({
    steps: true,
    tracks: true,
    forms: true,
    layouts: true,
    classification: true,
  });
  const added = Added.parse(JSON.parse(readFileSync(join(folder, adds), 'utf8')));
  return {
    ...programme,
    steps: [...programme.steps, ...added.steps],
    tracks: [...programme.tracks, ...added.tracks],
    forms: [...programme.forms, ...added.forms],
    layouts: [...programme.layouts, ...added.layouts],
    ...(added.classification ? { classification: added.classification } : {}),
  };
}

/** The programme of the demo, with the bodies that share a row (S34) and the leads who confirm. */
async function programmeOf(demo: Demo): Promise<Programme> {
  const loaded = await loadProgramme(demo.programmeFolder);
  if (!loaded.ok) throw new Error(`demo: ${JSON.stringify(loaded.problems)}`);
  const { programme } = loaded;
  const extra = demo.extraBodies;
  const sharing = (row: string) => extra.filter(({ sharesRowOf }) => sharesRowOf === row).map(({ id }) => id);
  const bodies = extra.map(({ id, name, kind }) => ({ id, name, kind })) as Programme['bodies'];
  const rows = programme.quota.rows.map((row) => ({ ...row, holders: [...row.holders, ...sharing(row.id)] }));
  const tracks = programme.tracks.map((track) =>
    demo.leadConfirms.includes(track.id) ? { ...track, leadConfirms: true } : track,
  );
  const quota = { ...programme.quota, rows };
  return withAdded({ ...programme, bodies: [...programme.bodies, ...bodies], quota, tracks }, demo);
}

async function keepFile(files: FileStore, tenant: string, path: string, name: string): Promise<DemoFile> {
  const handle = await open(path, 'r');
  const { buffer } = await handle.read(Buffer.alloc(4096), 0, 4096, 0).finally(() => handle.close());
  const kind = fileKind(buffer);
  if (!kind.accepted) throw new Error(`demo: ${path} is ${kind.found}`);
  const received = await files.receive(createReadStream(path));
  await files.keep(tenant, received);
  return { hash: received.hash, size: received.size, mediaType: kind.mediaType, name };
}

async function keepFiles(files: FileStore, tenant: string, demo: Demo): Promise<Map<string, DemoFile>> {
  const kept = new Map<string, DemoFile>();
  for (const [key, { path, name }] of Object.entries(demo.files))
    kept.set(key, await keepFile(files, tenant, join(demo.folder, path), name));
  return kept;
}

/** The tenant, its clock that began on a day of the campaign, the campaign, its bodies and the units of the story. */
async function install(tx: Tx, demo: Demo, programme: Programme, context: Context) {
  const { actor, receivedAt } = context;
  const { tenant } = actor;
  const offset = momentIn(demo.now, programme.timeZone).getTime() - Date.now();
  await tx
    .insertInto('tenant')
    .values({
      id: tenant,
      name: demo.tenant,
      time_zone: programme.timeZone,
      clock_offset_ms: offset,
      created_at: receivedAt,
    })
    .execute();
  const made = await installProgramme(tx, { tenant, programme, newId: context.newId, now: receivedAt });
  const units = new Map<string, string>();
  for (const { id, body, name } of demo.units) {
    const unit = { id: newId(), body: named(made.bodies[body], 'body', body), name };
    await insertUnit(tx, context, unit, demo.begins.slice(0, 10));
    units.set(id, unit.id);
  }
  return { ...made, units };
}

/** People of the story who never sign in, with what they hold. */
async function addPeople(tx: Tx, scene: Scene, context: Context): Promise<void> {
  for (const { id, name, ...held } of scene.demo.people) {
    const user = newId();
    const grant = grantOf(held, scene);
    await addPerson(tx, context, { user, userName: id, displayName: name });
    await addGrant(tx, context, newId(), { ...grant, user });
    scene.actors.set(id, { user, tenant: scene.tenant, grants: [grant] });
  }
}

/** The accounts that a visitor signs in with, made and granted as everywhere else. */
async function addAccounts(scene: Scene, context: Context): Promise<void> {
  const { db, demo } = scene;
  for (const { userName, name, role, body, unit } of demo.accounts) {
    const account = { userName, displayName: name, password: demo.password };
    const made = await run(db, addUser, account, context, newId());
    if (!made.ok) throw new Error(`demo: account ${userName}: ${JSON.stringify(made.refusal)}`);
    const { user } = made.change as { user: string };
    const grants = role ? [grantOf({ role, body, unit }, scene)] : [];
    scene.actors.set(userName, { user, tenant: scene.tenant, grants });
    for (const grant of grants) {
      const granted = await run(db, grantRole, { ...grant, user }, context, newId());
      if (!granted.ok) throw new Error(`demo: role of ${userName}: ${JSON.stringify(granted.refusal)}`);
    }
  }
}

/** Everything that is there before the story begins. */
export async function setTheScene(deps: PrintDeps, demo: Demo): Promise<Scene> {
  const { db, files } = deps;
  const programme = await programmeOf(demo);
  const tenant = newId();
  const administrators = [{ role: 'systemAdministrator' }, { role: 'securityAdministrator' }] as const;
  const maker: Actor = { user: 'demo', tenant, grants: administrators };
  const context = contextAt({ programme }, maker, demo.begins);
  const installed = await inside(db, maker, (tx) => install(tx, demo, programme, context));
  const scene: Scene = {
    ...{ db, deps, demo, programme, tenant, campaign: installed.campaign },
    ...{ bodies: installed.bodies, units: installed.units },
    files: await keepFiles(files, tenant, demo),
    actors: new Map(),
    definitions: new Map(demo.applications.map((one) => [one.id, one])),
    applications: new Map(),
    made: new Map(),
  };
  await inside(db, maker, (tx) => addPeople(tx, scene, context));
  await inside(db, maker, (tx) => addOldStudios(tx, scene, context));
  await addAccounts(scene, context);
  return scene;
}
