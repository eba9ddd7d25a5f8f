import type { IDBPDatabase } from 'idb';
import type { Waits } from './sendWaiting.ts';

/** Two stores of one database of this device: what is being written, by its key, and what waits for the server, by its id. */
export interface OutboxStores<Draft, Waiting> {
  readonly open: () => Promise<IDBPDatabase>;
  readonly drafts: string;
  readonly waiting: string;
  /** What tells the drafts of one person apart. */
  keyOf(draft: Draft): readonly string[];
  /** What there is to write again when it comes back from the outbox. */
  draftOf(waiting: Waiting): Draft;
}

const strict = { durability: 'strict' } as const;

/** What one person is writing and has in the outbox; another account on this device never sees it. */
export function outboxShelf<Draft extends object, Waiting extends Draft & Waits>(
  { open, drafts, waiting, keyOf, draftOf }: OutboxStores<Draft, Waiting>,
  user: string,
) {
  return {
    async draft(...key: readonly string[]): Promise<Draft | undefined> {
      return (await open()).get(drafts, [user, ...key]);
    },
    async keepDraft(draft: Draft) {
      await (await open()).put(drafts, { ...draft, user });
    },
    async dropDraft(...key: readonly string[]) {
      await (await open()).delete(drafts, [user, ...key]);
    },
    /** In the order in which they were saved: ids of a device rise. */
    async waiting(): Promise<readonly Waiting[]> {
      return (await open()).getAll(waiting, IDBKeyRange.bound([user], [user, []]));
    },
    async one(id: string): Promise<Waiting | undefined> {
      return (await open()).get(waiting, [user, id]);
    },
    /** Puts it into the outbox and takes its draft away, in one step. */
    async send(what: Waiting) {
      const work = (await open()).transaction([drafts, waiting], 'readwrite', strict);
      await Promise.all([
        work.objectStore(waiting).put({ ...what, user }),
        work.objectStore(drafts).delete([user, ...keyOf(what)]),
      ]);
      await work.done;
    },
    async change(id: string, change: (what: Waiting) => Waiting) {
      const work = (await open()).transaction(waiting, 'readwrite', strict);
      const known: Waiting | undefined = await work.store.get([user, id]);
      if (known) await work.store.put({ ...change(known), user });
      await work.done;
    },
    async drop(id: string) {
      await (await open()).delete(waiting, [user, id]);
    },
    /** Back from the outbox to what is being written. */
    async reopen(id: string) {
      const work = (await open()).transaction([drafts, waiting], 'readwrite', strict);
      const known: Waiting | undefined = await work.objectStore(waiting).get([user, id]);
      if (known) {
        await work.objectStore(drafts).put({ ...draftOf(known), user });
        await work.objectStore(waiting).delete([user, id]);
      }
      await work.done;
    },
  };
}
export type OutboxShelf<Draft extends object, Waiting extends Draft & Waits> = ReturnType<
  typeof outboxShelf<Draft, Waiting>
>;
