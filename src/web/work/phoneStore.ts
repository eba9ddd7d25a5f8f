import type { QueryName, QueryOutput } from '../../contract/client.ts';
import type { PairSide } from '../../core/mentorship/agreement.ts';
import { deviceDatabase } from '../session/deviceDatabase.ts';
import { type OutboxStores, outboxShelf } from './outboxShelf.ts';
import type { KeptFile } from './workShelf.ts';

/** What was typed of a check that is not saved yet. */
export interface CheckDraft {
  readonly pair: string;
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
  /** Whose pair, for the person. */
  readonly title: string;
  readonly refused?: string;
}
/** What the server last answered, and when that was by the clock of this device. */
export interface KeptAnswer<T> {
  readonly answer: T;
  readonly at: number;
}

const open = deviceDatabase('gongfang-phone', (db) => {
  db.createObjectStore('answers', { keyPath: ['user', 'key'] });
  db.createObjectStore('checks', { keyPath: ['user', 'id'] });
  db.createObjectStore('checkDrafts', { keyPath: ['user', 'pair'] });
});
const stores: OutboxStores<CheckDraft, WaitingCheck> = {
  open,
  drafts: 'checkDrafts',
  waiting: 'checks',
  keyOf: ({ pair }) => [pair],
  draftOf: ({ pair, on, text, side, files }) => ({ pair, on, text, side, files }),
};

/** Checks that one person writes without a network. */
export const checkShelf = (user: string) => outboxShelf(stores, user);

/** What one person needs without a network (F30); another account on this device never sees it. */
export function phoneStore(user: string) {
  return {
    async answer(key: string): Promise<KeptAnswer<unknown> | undefined> {
      return (await open()).get('answers', [user, key]);
    },
    /** All kept answers to one question, whatever was asked with it. */
    async answersTo<N extends QueryName>(name: N): Promise<readonly KeptAnswer<QueryOutput<N>>[]> {
      return (await open()).getAll('answers', IDBKeyRange.bound([user, `${name} `], [user, `${name}!`]));
    },
    async keepAnswer(key: string, answer: unknown) {
      await (await open()).put('answers', { user, key, answer, at: Date.now() });
    },
    /** After signing out nothing that others wrote stays; what is not sent does. */
    async leave() {
      await (await open()).delete('answers', IDBKeyRange.bound([user], [user, []]));
    },
  };
}
