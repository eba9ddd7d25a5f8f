import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Paper } from '../documents/page.ts';
import { PapersBusy, paperWorkers } from './paperWorkers.ts';

const paper: Paper = {
  title: '试件',
  landscape: false,
  pageNumbers: true,
  parts: [{ kind: 'text', title: '试件', paragraphs: ['正文'] }],
};

const behind = { kind: 'grid', newPage: true, rows: [] } as const;

/** Threads run JavaScript: the real thread's program is emitted to a folder of its own. */
let folder: string;
let real: URL;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongfang-workers-'));
  const tsc = resolve('node_modules/typescript/bin/tsc');
  execFileSync(process.execPath, [tsc, '-p', 'tsconfig.server.json', '--outDir', folder, '--noCheck']);
  for (const asset of ['documents/write/paper.typ', 'documents/fonts/FandolFang-Regular.otf']) {
    symlinkSync(resolve('src', asset), join(folder, asset));
  }
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  writeFileSync(
    join(folder, 'stuck.js'),
    "import{parentPort as p}from'node:worker_threads';p.on('message',()=>{for(;;);})",
  );
  writeFileSync(
    join(folder, 'dies.js'),
    "import{parentPort as p}from'node:worker_threads';p.on('message',()=>process.exit(3))",
  );
  real = pathToFileURL(join(folder, 'server/paperWorker.js'));
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('paperWorkers', () => {
  it('writes papers in a thread, the same bytes each time', async () => {
    const workers = paperWorkers({ program: real });
    const [first, second] = await Promise.all([workers.render(paper, 'pdf'), workers.render(paper, 'pdf')]);
    expect(Buffer.from(first).subarray(0, 5).toString()).toBe('%PDF-');
    expect(Buffer.compare(first, second)).toBe(0);
    await workers.close();
  }, 30_000);

  it('prints a sheet with its pages, and cuts pages from it', async () => {
    const workers = paperWorkers({ program: real });
    const sheet = await workers.print({ ...paper, parts: [...paper.parts, { ...behind, title: '附表' }] });
    expect(sheet).toMatchObject({ pages: 2, boxes: [], missing: [] });
    const cut = await workers.cut(sheet.bytes, [2]);
    expect((await PDFDocument.load(cut)).getPageCount()).toBe(1);
    await expect(workers.cut(Buffer.from('no PDF'), [1])).rejects.toThrow();
    await workers.close();
  }, 30_000);

  it('refuses when too many wait, and after closing', async () => {
    const workers = paperWorkers({ program: real, queue: 1 });
    const running = workers.render(paper, 'xlsx');
    const waiting = workers.render(paper, 'xlsx');
    await expect(workers.render(paper, 'xlsx')).rejects.toBeInstanceOf(PapersBusy);
    await Promise.all([running, waiting]);
    await workers.close();
    await expect(workers.render(paper, 'xlsx')).rejects.toBeInstanceOf(PapersBusy);
  }, 30_000);

  it('gives up a paper that hangs or kills its thread, and goes on', async () => {
    const stuck = paperWorkers({ program: pathToFileURL(join(folder, 'stuck.js')), timeoutMs: 300 });
    await expect(stuck.render(paper, 'pdf')).rejects.toThrow('too long');
    await expect(stuck.render(paper, 'pdf')).rejects.toThrow('too long');
    await stuck.close();
    const dies = paperWorkers({ program: pathToFileURL(join(folder, 'dies.js')) });
    await expect(dies.render(paper, 'pdf')).rejects.toThrow('ended with 3');
    await dies.close();
  });
});
