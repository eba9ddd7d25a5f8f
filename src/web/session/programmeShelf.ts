import { type IDBPDatabase, openDB } from 'idb';
import type { Programme } from '../../core/programme/programme.ts';

const store = 'programmes';
/** Revisions kept on a device; older ones make room. */
const most = 4;
let opened: Promise<IDBPDatabase | undefined> | undefined;

function database(): Promise<IDBPDatabase | undefined> {
  opened ??= openDB('gongfang-programmes', 1, {
    upgrade: (db) => {
      db.createObjectStore(store);
    },
  }).catch(() => undefined);
  return opened;
}

/** A frozen revision from this device, else from `fetch`, which is then kept: its id is its content. */
export async function programmeFromShelf(
  revision: string,
  fetch: () => Promise<Programme>,
): Promise<Programme> {
  const db = await database();
  const kept = (await db?.get(store, revision).catch(() => undefined)) as Programme | undefined;
  if (kept) return kept;
  const programme = await fetch();
  if (db) void keep(db, revision, programme).catch(() => undefined);
  return programme;
}

async function keep(db: IDBPDatabase, revision: string, programme: Programme): Promise<void> {
  const keys = await db.getAllKeys(store);
  for (const key of keys.slice(0, Math.max(0, keys.length - most + 1))) await db.delete(store, key);
  await db.put(store, programme, revision);
}
