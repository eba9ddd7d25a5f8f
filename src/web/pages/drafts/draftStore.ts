import type { CommandInput } from '../../../contract/client.ts';
import { client } from '../../browserClient.ts';
import { AnswerStore, type Surroundings } from '../../form/journal/answerStore.ts';
import { draftShelfName, openShelf } from '../../form/journal/shelf.ts';
import { newKey } from '../../newKey.ts';
import { settleOnLeaving } from '../../session/settleAll.ts';
import { explain, joinParts, savedFacts } from './draftParts.ts';
import type { DraftDetail } from './stepProps.ts';

const stores = new Map<string, Promise<AnswerStore>>();
let watching = false;

function watch(): void {
  if (watching) return;
  watching = true;
  const flushAll = (leaving: boolean) => {
    for (const store of stores.values()) void store.then((one) => one.flush(leaving));
  };
  window.addEventListener('online', () => flushAll(false));
  window.addEventListener('pagehide', () => flushAll(true));
}

interface Around {
  readonly signedOut: () => void;
  /** Something was saved: what the server says of the draft is asked for again. */
  readonly landed: () => void;
}

/** The one store of a person's work on a draft in this tab, taught with the newest facts of the server. */
export async function openDraftStore(
  user: string,
  detail: DraftDetail,
  around: Around,
): Promise<AnswerStore> {
  watch();
  const key = `${user} ${detail.id}`;
  const known = stores.get(key);
  if (known) {
    const store = await known;
    store.learn(savedFacts(detail));
    // Signed in again, or back on this screen: what was held up gets another try.
    store.flush();
    return store;
  }
  const opening = make(user, detail, around);
  stores.set(key, opening);
  const store = await opening;
  settleOnLeaving(() => store.settle());
  return store;
}

async function make(user: string, detail: DraftDetail, { signedOut, landed }: Around): Promise<AnswerStore> {
  const shelf = await openShelf(user, draftShelfName(detail.id));
  return new AnswerStore(savedFacts(detail), await shelf.read(), {
    shelf,
    newKey,
    join: joinParts,
    signedOut,
    save: saver(detail.id, landed),
    after(milliseconds, act) {
      const timer = setTimeout(act, milliseconds);
      return () => clearTimeout(timer);
    },
  });
}

function saver(draft: string, landed: () => void): Surroundings['save'] {
  return async (changes, key, keepalive) => {
    const input: CommandInput<'saveDraft'> = {
      draft,
      changes: changes.map(({ path, value, basedOn }) => ({
        key: path,
        version: basedOn,
        value: value === null ? null : JSON.parse(value as string),
      })),
    };
    // A request that outlives its tab carries at most 64 KB; what is larger lies on the shelf and is sent next time.
    const small = JSON.stringify(input).length < 30_000;
    try {
      const { versions } = await client.command('saveDraft', input, { key, keepalive: keepalive && small });
      landed();
      return { versions, version: 0, savedAt: new Date().toISOString() };
    } catch (failure) {
      throw await explain(failure, changes, () => client.query('draftDetail', { draft }));
    }
  };
}
