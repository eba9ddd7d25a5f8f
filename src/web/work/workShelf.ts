import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Answers } from '../../core/answers/answers.ts';

/** A photo or paper on this device. `upload`: the server has its bytes already. */
export interface KeptFile {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: ArrayBuffer;
  readonly upload?: string;
}
/** What is being written down: survives a closed tab. */
export interface WorkDraft {
  readonly user: string;
  readonly studio: string;
  readonly kind: string;
  readonly on: string;
  readonly answers: Answers;
  readonly about: string | null;
  readonly files: readonly KeptFile[];
}
/** An entry that was saved here and is not known to be at the server. */
export interface WaitingWork extends WorkDraft {
  /** The id that the entry will have: sent twice, it is recorded once. */
  readonly id: string;
  readonly title: string;
  readonly kindTitle: string;
  readonly studioName: string;
  /** Why the server did not take it; it waits for the person. */
  readonly refused?: string;
}

interface Shelves extends DBSchema {
  drafts: { key: [string, string, string]; value: WorkDraft };
  waiting: { key: [string, string]; value: WaitingWork };
}
let opened: Promise<IDBPDatabase<Shelves>> | undefined;

function database(): Promise<IDBPDatabase<Shelves>> {
  opened ??= openDB<Shelves>('gongfang-work', 1, {
    upgrade(db) {
      db.createObjectStore('drafts', { keyPath: ['user', 'studio', 'kind'] });
      db.createObjectStore('waiting', { keyPath: ['user', 'id'] });
    },
    terminated: () => {
      opened = undefined;
    },
  }).catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}
const strict = { durability: 'strict' } as const;

/** What one person has of the year's log on this device; another account never sees it. */
export function workShelf(user: string) {
  return {
    async draft(studio: string, kind: string) {
      return (await database()).get('drafts', [user, studio, kind]);
    },
    async keepDraft(draft: Omit<WorkDraft, 'user'>) {
      await (await database()).put('drafts', { ...draft, user });
    },
    async dropDraft(studio: string, kind: string) {
      await (await database()).delete('drafts', [user, studio, kind]);
    },
    /** In the order in which they were saved: ids of a device rise. */
    async waiting(): Promise<readonly WaitingWork[]> {
      return (await database()).getAll('waiting', IDBKeyRange.bound([user], [user, []]));
    },
    async one(id: string) {
      return (await database()).get('waiting', [user, id]);
    },
    /** Puts an entry into the outbox and takes its draft away, in one step. */
    async send(entry: Omit<WaitingWork, 'user'>) {
      const work = (await database()).transaction(['drafts', 'waiting'], 'readwrite', strict);
      await Promise.all([
        work.objectStore('waiting').put({ ...entry, user }),
        work.objectStore('drafts').delete([user, entry.studio, entry.kind]),
      ]);
      await work.done;
    },
    async change(id: string, change: (entry: WaitingWork) => WaitingWork) {
      const work = (await database()).transaction('waiting', 'readwrite', strict);
      const known = await work.store.get([user, id]);
      if (known) await work.store.put(change(known));
      await work.done;
    },
    async drop(id: string) {
      await (await database()).delete('waiting', [user, id]);
    },
    /** Back from the outbox to what is being written. */
    async reopen(id: string) {
      const work = (await database()).transaction(['drafts', 'waiting'], 'readwrite', strict);
      const known = await work.objectStore('waiting').get([user, id]);
      if (known) {
        const { studio, kind, on, answers, about, files } = known;
        await work.objectStore('drafts').put({ user, studio, kind, on, answers, about, files });
        await work.objectStore('waiting').delete([user, id]);
      }
      await work.done;
    },
  };
}
export type WorkShelf = ReturnType<typeof workShelf>;
