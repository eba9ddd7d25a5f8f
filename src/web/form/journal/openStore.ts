import { client } from '../../browserClient.ts';
import { newKey } from '../../newKey.ts';
import { settleOnLeaving } from '../../session/settleAll.ts';
import type { Detail } from '../work.ts';
import { AnswerStore } from './answerStore.ts';
import type { Change } from './journal.ts';
import { openShelf } from './shelf.ts';

interface Told {
  readonly application: string;
  readonly sent: readonly Change[];
  readonly versions: Readonly<Record<string, number>>;
}

const open = new Map<string, Promise<AnswerStore>>();
const stores = new Map<string, AnswerStore>();
const channel =
  typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('gongfang-answers');
let watching = false;

/** Saves when the network comes back or the tab is put away, and hears what other tabs have saved. */
function watch(): void {
  if (watching) return;
  watching = true;
  const flushAll = (leaving: boolean) => {
    for (const store of stores.values()) store.flush(leaving);
  };
  window.addEventListener('online', () => flushAll(false));
  window.addEventListener('pagehide', () => flushAll(true));
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') flushAll(true);
  });
  channel?.addEventListener('message', ({ data }: MessageEvent<Told>) => {
    for (const [key, store] of stores)
      if (key.endsWith(data.application)) store.learnBatch(data.sent, data.versions);
  });
}

/** The one store of a person's work on an application in this tab, taught with the newest facts of the server. */
export async function openStore(user: string, detail: Detail, signedOut: () => void): Promise<AnswerStore> {
  watch();
  const key = `${user} ${detail.id}`;
  const saved = { answers: detail.answers, versions: detail.versions };
  const known = stores.get(key);
  if (known) {
    known.learn(saved);
    // Signed in again, or back on this screen: what was held up gets another try.
    known.flush();
    return known;
  }
  const opening = open.get(key) ?? make(user, detail, signedOut);
  open.set(key, opening);
  const store = await opening;
  if (!stores.has(key)) settleOnLeaving(() => store.settle());
  stores.set(key, store);
  return store;
}

async function make(
  user: string,
  { id, answers, versions }: Detail,
  signedOut: () => void,
): Promise<AnswerStore> {
  const shelf = await openShelf(user, id);
  return new AnswerStore({ answers, versions }, await shelf.read(), {
    shelf,
    newKey,
    signedOut,
    save: (changes, key, keepalive) =>
      client.command(
        'saveAnswers',
        { application: id, changes: changes.map((change) => ({ ...change, value: writable(change.value) })) },
        { key, keepalive },
      ),
    tell: (sent, told) => channel?.postMessage({ application: id, sent, versions: told } satisfies Told),
    after(milliseconds, act) {
      const timer = setTimeout(act, milliseconds);
      return () => clearTimeout(timer);
    },
  });
}

function writable(value: Change['value']): string | string[] | null {
  return value === null || typeof value === 'string' ? value : [...value];
}
