import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { QueryName, QueryOutput } from '../../contract/client.ts';
import type { PairSide } from '../../core/mentorship/agreement.ts';
import type { KeptFile } from './workShelf.ts';

/** What was typed of a check that is not saved yet. */
export interface CheckDraft {
  readonly on: string;
  readonly text: string;
  readonly side: PairSide;
  readonly files: readonly KeptFile[];
}
/** A check of a pair (R12) that was saved here and is not known to be at the server. */
export interface WaitingCheck extends CheckDraft {
  readonly user: string;
  /** The id that the check will have: sent twice, it is written once. */
  readonly id: string;
  readonly pair: string;
  /** Whose pair, for the person. */
  readonly title: string;
  readonly refused?: string;
}
/** What the server last answered, and when that was by the clock of this device. */
export interface KeptAnswer<T> {
  readonly answer: T;
  readonly at: number;
}

interface Stores extends DBSchema {
  answers: {
    key: [string, string];
    value: KeptAnswer<unknown> & { readonly user: string; readonly key: string };
  };
  checks: { key: [string, string]; value: WaitingCheck };
  checkDrafts: {
    key: [string, string];
    value: CheckDraft & { readonly user: string; readonly pair: string };
  };
}
let opened: Promise<IDBPDatabase<Stores>> | undefined;

function database(): Promise<IDBPDatabase<Stores>> {
  opened ??= openDB<Stores>('gongfang-phone', 1, {
    upgrade(db) {
      db.createObjectStore('answers', { keyPath: ['user', 'key'] });
      db.createObjectStore('checks', { keyPath: ['user', 'id'] });
      db.createObjectStore('checkDrafts', { keyPath: ['user', 'pair'] });
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
const allOf = (user: string) => IDBKeyRange.bound([user], [user, []]);

/** What one person needs and wrote without a network (F30); another account on this device never sees it. */
export function phoneStore(user: string) {
  return {
    async answer(key: string): Promise<KeptAnswer<unknown> | undefined> {
      return (await database()).get('answers', [user, key]);
    },
    /** All kept answers to one question, whatever was asked with it. */
    async answersTo<N extends QueryName>(name: N): Promise<readonly KeptAnswer<QueryOutput<N>>[]> {
      const range = IDBKeyRange.bound([user, `${name} `], [user, `${name}!`]);
      return (await (await database()).getAll('answers', range)) as unknown as KeptAnswer<QueryOutput<N>>[];
    },
    async keepAnswer(key: string, answer: unknown) {
      await (await database()).put('answers', { user, key, answer, at: Date.now() });
    },
    /** After signing out nothing that others wrote stays; what is not sent does. */
    async leave() {
      await (await database()).delete('answers', allOf(user));
    },
    /** In the order in which they were saved: ids of a device rise. */
    async checks(): Promise<readonly WaitingCheck[]> {
      return (await database()).getAll('checks', allOf(user));
    },
    async check(id: string) {
      return (await database()).get('checks', [user, id]);
    },
    async draftCheck(pair: string): Promise<CheckDraft | undefined> {
      return (await database()).get('checkDrafts', [user, pair]);
    },
    async keepDraftCheck(pair: string, draft: CheckDraft) {
      await (await database()).put('checkDrafts', { ...draft, user, pair });
    },
    /** Puts a check into the outbox and takes its draft away, in one step. */
    async sendCheck(check: WaitingCheck) {
      const work = (await database()).transaction(['checks', 'checkDrafts'], 'readwrite', strict);
      await Promise.all([
        work.objectStore('checks').put({ ...check, user }),
        work.objectStore('checkDrafts').delete([user, check.pair]),
      ]);
      await work.done;
    },
    async changeCheck(id: string, change: (check: WaitingCheck) => WaitingCheck) {
      const work = (await database()).transaction('checks', 'readwrite', strict);
      const known = await work.store.get([user, id]);
      if (known) await work.store.put(change(known));
      await work.done;
    },
    async dropCheck(id: string) {
      await (await database()).delete('checks', [user, id]);
    },
    /** Back from the outbox to what is being written. */
    async reopenCheck(id: string) {
      const work = (await database()).transaction(['checks', 'checkDrafts'], 'readwrite', strict);
      const known = await work.objectStore('checks').get([user, id]);
      if (known) {
        const { pair, on, text, side, files } = known;
        await work.objectStore('checkDrafts').put({ user, pair, on, text, side, files });
        await work.objectStore('checks').delete([user, id]);
      }
      await work.done;
    },
  };
}
