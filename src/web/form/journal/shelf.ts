import { type IDBPDatabase, openDB } from 'idb';
import type { Entry } from './journal.ts';

/** What lies on this device until the server has it. Kept per person and application. */
export interface Shelf {
  /** False when the browser lets nothing be kept (private window): then the tab must stay open. */
  readonly lasting: boolean;
  read(): Promise<Entry[]>;
  /** Puts the entries and takes the named paths away, in one step. */
  write(put: readonly Entry[], gone: readonly string[]): Promise<void>;
}

const store = 'entries';
let opened: Promise<IDBPDatabase | undefined> | undefined;

function database(): Promise<IDBPDatabase | undefined> {
  opened ??= openDB('gongfang-journal', 1, {
    upgrade: (db) => {
      db.createObjectStore(store);
    },
  }).catch(() => undefined);
  return opened;
}

/** The shelf of one person's work on one application. */
export async function openShelf(user: string, application: string): Promise<Shelf> {
  const db = await database();
  const prefix = [user, application];
  const range = () => IDBKeyRange.bound(prefix, [...prefix, []]);
  return {
    lasting: db !== undefined,
    read: async () => ((await db?.getAll(store, range())) ?? []) as Entry[],
    async write(put, gone) {
      if (!db) return;
      const transaction = db.transaction(store, 'readwrite');
      for (const entry of put) void transaction.store.put(entry, [...prefix, entry.path]);
      for (const path of gone) void transaction.store.delete([...prefix, path]);
      await transaction.done;
    },
  };
}

const draftPrefix = 'draft ';

/** The name under which a draft of a year's work lies beside the applications. */
export function draftShelfName(draft: string): string {
  return `${draftPrefix}${draft}`;
}

export interface Unsaved {
  readonly applications: readonly string[];
  readonly drafts: readonly string[];
}

/** Applications and drafts of a year's work in which this person has something that is not yet saved. */
export async function unsavedWork(user: string): Promise<Unsaved> {
  const db = await database();
  const keys = ((await db?.getAllKeys(store, IDBKeyRange.bound([user], [user, []]))) ?? []) as string[][];
  const names = [...new Set(keys.map(([, name]) => name ?? ''))];
  const isDraft = (name: string) => name.startsWith(draftPrefix);
  return {
    applications: names.filter((name) => !isDraft(name)),
    drafts: names.filter(isDraft).map((name) => name.slice(draftPrefix.length)),
  };
}
