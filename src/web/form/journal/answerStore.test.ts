import { expect, it } from 'vitest';
import { CallFailed } from '../../../contract/client.ts';
import { AnswerStore, type SavedAnswer, type Surroundings } from './answerStore.ts';
import type { Change, Entry } from './journal.ts';

interface World extends Surroundings {
  readonly kept: Map<string, Entry>;
  readonly sent: { changes: readonly Change[]; key: string }[];
  answer: (changes: readonly Change[]) => SavedAnswer;
  tick(): Promise<void>;
}

/** A server in memory, a shelf in memory and a clock that runs when told. */
function world(): World {
  let timers: (() => void)[] = [];
  let keys = 0;
  const kept = new Map<string, Entry>();
  const made: World = {
    kept,
    sent: [],
    answer: (changes) => ({
      versions: Object.fromEntries(changes.map(({ path, basedOn }) => [path, basedOn + 1])),
      version: 1,
      savedAt: '2019-09-01T00:00:00Z',
    }),
    async save(changes, key) {
      made.sent.push({ changes, key });
      return made.answer(changes);
    },
    shelf: {
      lasting: true,
      read: async () => [...kept.values()],
      async write(put, gone) {
        for (const entry of put) kept.set(entry.path, entry);
        for (const path of gone) kept.delete(path);
      },
    },
    newKey: () => `key${++keys}`,
    after(_milliseconds, act) {
      timers.push(act);
      return () => {
        timers = timers.filter((one) => one !== act);
      };
    },
    async tick() {
      const due = timers;
      timers = [];
      for (const act of due) act();
      for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
    },
  };
  return made;
}
const empty = { answers: {}, versions: {} };

it('keeps at once, saves after the quiet, then the shelf is empty', async () => {
  const around = world();
  const store = new AnswerStore(empty, [], around);
  store.type([{ path: 'hostUnit', value: '甲' }]);
  expect(around.kept.has('hostUnit')).toBe(true);
  expect(store.read()).toMatchObject({ state: 'waiting', answers: { hostUnit: '甲' } });
  await around.tick();
  expect(store.read().state).toBe('saved');
  expect(around.kept.size).toBe(0);
});

it('without network: says so, sends the same batch under the same key, and what was typed meanwhile after it', async () => {
  const around = world();
  const store = new AnswerStore(empty, [], around);
  const online = around.answer;
  around.answer = () => {
    throw new CallFailed(0, 'unreachable', '连不上');
  };
  store.type([{ path: 'a', value: '1' }]);
  await around.tick();
  expect(store.read().state).toBe('offline');
  store.type([{ path: 'b', value: '2' }]);
  around.answer = online;
  store.flush();
  await around.tick();
  await around.tick();
  expect(around.sent.map(({ key }) => key)).toEqual(['key1', 'key1', 'key2']);
  expect(around.sent[1]?.changes).toEqual(around.sent[0]?.changes);
  expect(store.read().state).toBe('saved');
});

it('a closed tab: what lies on the shelf is sent on the next opening', async () => {
  const around = world();
  const entry: Entry = { path: 'a', value: '1', basedOn: 2, base: null, state: 'waiting' };
  const store = new AnswerStore({ answers: {}, versions: { a: 2 } }, [entry], around);
  await around.tick();
  expect(around.sent[0]?.changes).toEqual([{ path: 'a', value: '1', basedOn: 2 }]);
  expect(store.read().state).toBe('saved');
});

it('one refused value does not hold up the others', async () => {
  const around = world();
  const store = new AnswerStore(empty, [], around);
  const online = around.answer;
  around.answer = (changes) => {
    if (changes.some(({ path }) => path === 'bad'))
      throw new CallFailed(422, 'valueRejected', '请改正', { path: 'bad' });
    return online(changes);
  };
  store.type([
    { path: 'bad', value: 'x' },
    { path: 'good', value: 'y' },
  ]);
  await around.tick();
  await around.tick();
  expect(store.read()).toMatchObject({ state: 'rejected', answers: { bad: 'x', good: 'y' } });
  expect(store.read().journal).toMatchObject({ bad: { message: '请改正' } });
  expect(Object.keys(store.read().journal)).toEqual(['bad']);
});

it('a signed-out person keeps everything and is told', async () => {
  const around = world();
  let told = false;
  around.signedOut = () => {
    told = true;
  };
  around.answer = () => {
    throw new CallFailed(401, 'notSignedIn', '请登录');
  };
  const store = new AnswerStore(empty, [], around);
  store.type([{ path: 'a', value: '1' }]);
  await around.tick();
  expect(told).toBe(true);
  expect(store.read().state).toBe('blocked');
  expect(around.kept.has('a')).toBe(true);
});

it('the person chooses between two values', async () => {
  const around = world();
  const store = new AnswerStore({ answers: { a: '0' }, versions: { a: 1 } }, [], around);
  const online = around.answer;
  around.answer = () => {
    throw new CallFailed(409, 'versionConflict', '有冲突', {
      conflicts: [{ path: 'a', yours: '1', theirs: '2', version: 7 }],
    });
  };
  store.type([{ path: 'a', value: '1' }]);
  await around.tick();
  expect(store.read().state).toBe('conflict');
  around.answer = online;
  store.choose('a', 'mine');
  await around.tick();
  expect(around.sent.at(-1)?.changes).toEqual([{ path: 'a', value: '1', basedOn: 7 }]);
  expect(store.read()).toMatchObject({ state: 'saved', answers: { a: '1' } });
});

it('what the server keeps otherwise than sent is shown', async () => {
  const around = world();
  const store = new AnswerStore({ answers: { members: ['r1'] }, versions: { members: 1 } }, [], around);
  around.answer = () => ({
    versions: {},
    corrected: {
      members: { value: ['r1', 'r9', 'r2'], version: 3 },
      studioName: { value: '张三创新工作室', version: 1 },
    },
    version: 2,
    savedAt: '2019-09-01T00:00:00Z',
  });
  store.type([{ path: 'members', value: ['r1', 'r2'] }]);
  await around.tick();
  expect(store.read()).toMatchObject({
    state: 'saved',
    answers: { members: ['r1', 'r9', 'r2'], studioName: '张三创新工作室' },
  });
  store.type([{ path: 'members', value: ['r1'] }]);
  await around.tick();
  expect(around.sent.at(-1)?.changes).toEqual([{ path: 'members', value: ['r1'], basedOn: 3 }]);
});
