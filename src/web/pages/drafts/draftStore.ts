import type { CommandInput } from '../../../contract/client.ts';
import { CallFailed } from '../../../contract/client.ts';
import { canonicalJson, type JsonValue } from '../../../core/canonicalJson.ts';
import { draftKeys } from '../../../core/draft/draftSteps.ts';
import type { Programme } from '../../../core/programme/programme.ts';
import { client } from '../../browserClient.ts';
import { AnswerStore, type Surroundings } from '../../form/journal/answerStore.ts';
import type { Change, Saved } from '../../form/journal/journal.ts';
import { draftShelfName, openShelf } from '../../form/journal/shelf.ts';
import { newKey } from '../../newKey.ts';
import { settleOnLeaving } from '../../session/settleAll.ts';
import type { DraftDetail } from './stepProps.ts';

type Facts = Pick<DraftDetail, 'programme' | 'versions'>;

/** Each part of the programme is one value of the journal, as text: the journal of the forms keeps texts (ux 6, 7). */
export function savedFacts({ programme, versions }: Facts): Saved {
  const parts = draftKeys.filter((key) => programme[key] !== undefined);
  return {
    answers: Object.fromEntries(parts.map((key) => [key, canonicalJson(programme[key] as JsonValue)])),
    versions,
  };
}

/** Reads the programme back from the journal's texts; a part that did not change stays the same object. */
export function programmeReader(): (base: DraftDetail['programme'], answers: Saved['answers']) => Programme {
  const known = new Map<string, { text: string; value: unknown }>();
  return (base, answers) => {
    const parts: Record<string, unknown> = { ...base };
    for (const [key, text] of Object.entries(answers)) {
      if (typeof text !== 'string') continue;
      const last = known.get(key);
      const value = last?.text === text ? last.value : JSON.parse(text);
      known.set(key, { text, value });
      parts[key] = value;
    }
    return parts as unknown as Programme;
  };
}

/** What a refused save means: the parts that somebody else changed are asked for, so that both can be shown. */
export async function explain(
  failure: unknown,
  sent: readonly Change[],
  ask: () => Promise<Facts>,
): Promise<unknown> {
  if (!(failure instanceof CallFailed) || failure.uncertain) return failure;
  const { status, code, message, params, request } = failure;
  if (code === 'inputInvalid') {
    const [problem] = (params.problems ?? []) as { path: string; message: string }[];
    const path = problem?.path.split('.')[0];
    return new CallFailed(status, code, message, { ...params, path }, request);
  }
  if ((code as string) !== 'draftChanged' && code !== 'versionConflict') return failure;
  const now = savedFacts(await ask());
  const conflicts = sent
    .filter(({ path, basedOn }) => (now.versions[path] ?? 0) !== basedOn)
    .map(({ path }) => ({ path, theirs: now.answers[path] ?? null, version: now.versions[path] ?? 0 }));
  return conflicts.length === 0
    ? failure
    : new CallFailed(status, 'versionConflict', message, { conflicts }, request);
}

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
        value: JSON.parse(value as string),
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
