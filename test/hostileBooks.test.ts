import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeXlsx } from 'hucre';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusalSentence } from '../src/contract/refusalSentence.ts';
import { compareQuotas } from '../src/core/quota/sheet/compareQuotas.ts';
import { readQuotaSheet } from '../src/core/quota/sheet/readQuotaSheet.ts';
import type { Refusal } from '../src/core/refusals.ts';
import { doOfficeJob } from '../src/server/exchange/officeJob.ts';
import { inThread, type OfficeReaders, officeReaders } from '../src/server/exchange/officeReaders.ts';
import { judgeFile } from '../src/server/files/judgeFile.ts';
import { listReader } from '../src/server/register/listReader.ts';
import { neutralWords } from '../src/server/words.ts';
import { emitServer } from './emitServer.ts';
import { hostileBooks } from './hostile/hostileBooks.ts';
import type { HostileFile } from './hostile/hostileFile.ts';

const folder = await mkdtemp(join(tmpdir(), 'gongfang-books-'));
let emitted: ReturnType<typeof emitServer>;
let threads: OfficeReaders;
const here = officeReaders(doOfficeJob);
beforeAll(() => {
  emitted = emitServer();
  threads = officeReaders(inThread(new URL(`file://${emitted.folder}/server/exchange/officeWorker.js`)));
});
afterAll(async () => {
  emitted.remove();
  await rm(folder, { recursive: true, force: true });
});

const present = {
  bodies: ['东屿县总工会', '西屿县总工会'].map((name, at) => ({
    id: `b${at}`,
    name,
    kind: 'county' as const,
    source: '',
  })),
  quota: {
    title: '名额',
    unit: '个',
    source: '',
    rows: [],
    printedTotals: {},
    tiers: [
      { id: 'all', label: '总数', partsOf: ['city', 'county'], binds: 'target' as const },
      { id: 'city', label: '市级', within: 'all', binds: 'both' as const },
      { id: 'county', label: '县级', within: 'all', binds: 'target' as const },
    ],
  },
};

const words = await neutralWords();
const sentence = (refusal: Refusal) => refusalSentence(refusal, words);

/** What the officer is told: one sentence of refusal, or faults and notes of the table that was read. */
async function importBook({ make, name, large }: HostileFile) {
  const bytes = await make();
  const path = join(folder, 'file');
  await writeFile(path, bytes);
  const judged = await judgeFile({ hash: '', size: bytes.length, path }, name, 'office');
  if (!judged.ok) return { refused: sentence(judged.refusal), told: '' };
  const read = await (large ? threads : here).ask<'quota'>({ kind: 'quota', bytes }, judged.change.name);
  if (!read.ok) return { refused: sentence(read.refusal), told: '' };
  const { table, faults, notes } = readQuotaSheet(read.change, present);
  const differences = table ? compareQuotas(present.quota, table, (id) => id) : [];
  const changed = differences.map(({ where, now, next }) => `${where}：${now}→${next}`);
  return { told: [...faults, ...notes, ...changed].join('\n') };
}

describe('hostile and broken workbooks for the quota matrix', () => {
  it.each(hostileBooks)('$what', async (file) => {
    const { refused, told } = await importBook(file);
    if (file.ends !== 'either') expect(refused === undefined ? 'read' : 'refused').toBe(file.ends);
    if (refused !== undefined) expect(refused).toMatch(/请/);
    if (file.says) expect(refused ?? told).toMatch(file.says);
    expect(refused ?? told).not.toMatch(/undefined|NaN|\[object|Error|root:/);
  });
});

it('a list is read in a thread of its own with little memory, batch by batch; what is too much is the fault of its file', async () => {
  const read = listReader(new URL(`file://${emitted.folder}/server/register/listThread.js`));
  const settings = { columns: { unit: 0, name: 1 }, fixed: {}, suffix: '' };
  const rows = Array.from({ length: 900 }, (_, at) => [`虚构第${at}厂`, `甲${at}工作室`]);
  const bytes = await writeXlsx({ sheets: [{ name: '名单', rows: [['单位', '名称'], ...rows] }] });
  const job = { bytes, sheet: 0, after: 1, settings, today: '2019-09-02' };
  const seen: number[] = [];
  const signal = new AbortController().signal;
  expect(await read(job, async (batch) => void seen.push(...batch.map(({ row }) => row)), signal)).toBeNull();
  expect([seen.length, seen[0], seen.at(-1)]).toEqual([900, 2, 901]);
  expect(await read({ ...job, bytes: Buffer.from('no') }, async () => {}, signal)).toBe('fileDamaged');
  const stopped = new AbortController();
  const stopping = read(job, async () => stopped.abort(new Error('stopped')), stopped.signal);
  await expect(stopping).rejects.toThrow('stopped');
});
