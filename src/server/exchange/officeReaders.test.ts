import { describe, expect, test } from 'vitest';
import { doOfficeJob, type OfficeJob } from './officeJob.ts';
import { inThread, officeReaders } from './officeReaders.ts';

const program = (code: string) =>
  new URL(
    `data:text/javascript,${encodeURIComponent(`import { parentPort } from 'node:worker_threads'; parentPort.once('message', () => { ${code} });`)}`,
  );
const job: Extract<OfficeJob, { kind: 'entries' }> = { kind: 'entries', bytes: new Uint8Array([1, 2, 3]) };

describe('a file that breaks its reader', () => {
  test.each([
    ['takes all memory', 'const all = []; for (;;) all.push(new Array(1e5).fill({}).map(() => ({ a: 1 })));'],
    ['never ends', 'for (;;);'],
    ['ends the thread', 'process.exit(1);'],
  ])(
    '%s: is told to be too much, and the next one is read',
    async (_, code) => {
      const broken = officeReaders(inThread(program(code), 2_000));
      const answer = await broken.ask<'entries'>(job, '名单.xlsx');
      expect(answer).toEqual({ ok: false, refusal: { code: 'fileInflates', params: { name: '名单.xlsx' } } });
      const fine = officeReaders(inThread(program('parentPort.postMessage({ made: [] });')));
      expect(await fine.ask<'entries'>(job, '名单.xlsx')).toEqual({ ok: true, change: [] });
    },
    20_000,
  );

  test('what is no archive at all is damaged', async () => {
    const answer = await officeReaders(doOfficeJob).ask<'entries'>(job, '包.zip');
    expect(answer).toEqual({ ok: false, refusal: { code: 'fileDamaged', params: { name: '包.zip' } } });
  });

  test('more than may wait are asked to come again', async () => {
    let release: (value: unknown) => void = () => {};
    const held = new Promise((done) => {
      release = done;
    });
    const readers = officeReaders(async () => {
      await held;
      return { made: [] };
    });
    const all = Array.from({ length: 61 }, () => readers.ask<'entries'>(job, '包.zip'));
    expect(await all.at(-1)).toMatchObject({ ok: false, refusal: { code: 'papersBusy' } });
    release(undefined);
    expect((await Promise.all(all)).filter(({ ok }) => ok)).toHaveLength(60);
  });

  test('a file is held in memory only while it is its turn; what is held already goes first', async () => {
    let held = 0;
    let most = 0;
    const order: number[] = [];
    const readers = officeReaders(async ({ bytes }) => {
      most = Math.max(most, held);
      await new Promise((done) => setImmediate(done));
      order.push(bytes[0]!);
      held--;
      return { made: [] };
    });
    const lazy = (n: number) => async () => {
      held++;
      return new Uint8Array([n]);
    };
    const ask = (bytes: Uint8Array | (() => Promise<Uint8Array>)) =>
      readers.ask<'entries'>({ kind: 'entries', bytes }, '包.zip');
    const gone = ask(() => Promise.reject(new Error('gone')));
    const all = [ask(lazy(1)), ask(lazy(2)), ask(lazy(3))];
    held++;
    all.push(ask(new Uint8Array([4])));
    await expect(gone).rejects.toThrow('gone');
    expect((await Promise.all(all)).every(({ ok }) => ok)).toBe(true);
    expect(order).toEqual([4, 1, 2, 3]);
    expect(most).toBe(1);
  });
});
