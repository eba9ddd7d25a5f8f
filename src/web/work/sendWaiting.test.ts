import { expect, test } from 'vitest';
import { CallFailed } from '../../contract/client.ts';
import { type Outbox, sendWaiting } from './sendWaiting.ts';
import type { WaitingWork } from './workShelf.ts';

const entry = (id: string, files = 1): WaitingWork => ({
  ...{
    user: 'u',
    studio: 's',
    studioName: '某工作室',
    kind: 'result',
    kindTitle: '成果',
    id,
    title: `成果${id}`,
  },
  ...{ on: '2019-09-01', answers: {}, about: null },
  files: Array.from({ length: files }, (_, n) => ({
    ...{ id: `${id}${n}`, name: '照片.jpg', mediaType: 'image/jpeg', bytes: new ArrayBuffer(1) },
  })),
});

/** A device and a server; `fails` is asked before each call. */
function world(entries: readonly WaitingWork[], fails: (call: string) => CallFailed | undefined) {
  const kept = new Map(entries.map((one) => [one.id, one]));
  const recorded: string[] = [];
  const calls: string[] = [];
  const call = (name: string) => {
    calls.push(name);
    const failure = fails(name);
    if (failure) throw failure;
  };
  const outbox: Outbox<WaitingWork> = {
    waiting: async () => [...kept.values()],
    upload: async ({ id }) => {
      call(`upload ${id}`);
      return `at-${id}`;
    },
    record: async ({ id }, uploads) => {
      if (!recorded.includes(id)) recorded.push(id);
      call(`record ${id} ${uploads.join()}`);
    },
    change: async (id, change) => void kept.set(id, change(kept.get(id)!)),
    drop: async (id) => void kept.delete(id),
  };
  return { outbox, kept, recorded, calls };
}
const gone = new CallFailed(0, 'unreachable', '网络不通');

test('what was cut off goes on where it stood; nothing is sent or recorded twice', async () => {
  let cut = true;
  const all = world([entry('a', 2), entry('b')], (call) =>
    cut && call.startsWith('record a') ? gone : undefined,
  );
  expect(await sendWaiting(all.outbox)).toBe('later');
  cut = false;
  expect(await sendWaiting(all.outbox)).toBe('done');
  expect(all.calls).toEqual([
    ...['upload a0', 'upload a1', 'record a at-a0,at-a1', 'record a at-a0,at-a1'],
    ...['upload b0', 'record b at-b0'],
  ]);
  expect(all.recorded).toEqual(['a', 'b']);
  expect(all.kept.size).toBe(0);
});

test('a refused entry stays with its sentence and holds up no other', async () => {
  const refusal = new CallFailed(422, 'workDayOut', '日期要改');
  const all = world([entry('a', 0), entry('b', 0)], (call) =>
    call.startsWith('record a') ? refusal : undefined,
  );
  expect(await sendWaiting(all.outbox)).toBe('done');
  expect([...all.kept.values()].map(({ id, refused }) => [id, refused])).toEqual([['a', '日期要改']]);
  expect(await sendWaiting(all.outbox)).toBe('done');
  expect(all.calls).toEqual(['record a ', 'record b ']);
});

test('an expired session is no refusal', async () => {
  const all = world([entry('a', 0)], () => new CallFailed(401, 'notSignedIn', '请登录'));
  expect(await sendWaiting(all.outbox)).toBe('later');
  expect(all.kept.get('a')?.refused).toBeUndefined();
});
