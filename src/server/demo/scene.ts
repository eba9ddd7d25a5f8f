import type { Kysely } from 'kysely';
import type { Actor, Grant } from '../../core/access/roles.ts';
import type { Programme } from '../../core/programme/programme.ts';
import type { Context, Tx } from '../context.ts';
import { raiseWall } from '../db/settings.ts';
import type { Database } from '../db/tables.ts';
import { newId } from '../newId.ts';
import type { PrintDeps } from '../prints.ts';
import { momentIn } from './momentIn.ts';
import type { Demo, DemoApplication } from './story.ts';

/** A file of the demo, stored once. */
export interface DemoFile {
  readonly hash: string;
  readonly size: number;
  readonly mediaType: string;
  readonly name: string;
}

/** Everything that has a name in the story, with what it became in the database. */
export interface Scene {
  readonly db: Kysely<Database>;
  /** For what is printed in the story. */
  readonly deps: PrintDeps;
  readonly demo: Demo;
  readonly programme: Programme;
  readonly tenant: string;
  readonly campaign: string;
  readonly bodies: Readonly<Record<string, string>>;
  readonly units: ReadonlyMap<string, string>;
  readonly files: ReadonlyMap<string, DemoFile>;
  readonly actors: Map<string, Actor>;
  readonly definitions: ReadonlyMap<string, DemoApplication>;
  /** Applications made so far. */
  readonly applications: Map<string, string>;
  /** What else acts made and gave a name (`as`): plans, visits, plaques, lines of money. */
  readonly made: Map<string, string>;
}

/** What a name stands for; a name that nobody has is a fault of the data. */
export function named<T>(found: T | undefined, what: string, name: unknown): T {
  if (found === undefined) throw new Error(`demo: no ${what} "${String(name)}"`);
  return found;
}

export function contextAt(scene: Pick<Scene, 'programme'>, actor: Actor, local: string): Context {
  const receivedAt = momentIn(local, scene.programme.timeZone);
  const { timeZone } = scene.programme;
  return { actor, receivedAt, timeZone, request: 'demo', newId: () => newId(receivedAt.getTime()) };
}

/** Work behind the wall of an actor. */
export function inside<T>(db: Kysely<Database>, actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.transaction().execute(async (tx) => {
    await raiseWall(tx, actor);
    return work(tx);
  });
}

/** A grant of the story with ids instead of names. */
export function grantOf(
  { role, body, unit }: { role: Grant['role']; body?: string | undefined; unit?: string | undefined },
  ids: Pick<Scene, 'bodies' | 'units'>,
): Grant {
  return {
    role,
    ...(body ? { body: named(ids.bodies[body], 'body', body) } : {}),
    ...(unit ? { unit: named(ids.units.get(unit), 'unit', unit) } : {}),
  };
}
