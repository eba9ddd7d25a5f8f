import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emitServer } from '../../../test/emitServer.ts';
import { aPicture } from '../../../test/pictures.ts';
import { emptyPdf } from '../../../test/scans/files.ts';
import { aPrint } from '../../../test/scans/prints.ts';
import type { ScannedPage } from './scannedPage.ts';
import { type ScanWorkers, scanWorkers } from './scanWorkers.ts';

/** Reads three pages: the second hangs, or kills its thread. */
const stubborn = (harm: string) => `
  import { parentPort as port } from 'node:worker_threads';
  port.on('message', ({ kind, position }) => {
    if (kind === 'open') return port.postMessage({ kind: 'opened', pages: 3 });
    if (kind === 'close') return port.postMessage({ kind: 'closed' });
    if (position === 2) ${harm}
    port.postMessage({ kind: 'page', page: { position, marks: ['m' + position], codes: [], blank: false, picture: null, fault: null } });
  });`;

const folder = mkdtempSync(join(tmpdir(), 'gongfang-scans-'));
let emitted: ReturnType<typeof emitServer>;
let real: ScanWorkers;

function program(name: string, text: string): URL {
  const path = join(folder, name);
  writeFileSync(path, text);
  return pathToFileURL(path);
}
function file(content: Uint8Array, mediaType = 'application/pdf') {
  const path = join(folder, `source-${content.length}`);
  writeFileSync(path, content);
  return { path, mediaType };
}

beforeAll(() => {
  emitted = emitServer();
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  real = scanWorkers({ program: pathToFileURL(join(emitted.folder, 'server/scan/scanWorker.js')) });
}, 60_000);

afterAll(async () => {
  await real.close();
  emitted.remove();
  rmSync(folder, { recursive: true, force: true });
});

async function pagesOf(
  scans: ScanWorkers,
  ...args: [{ path: string; mediaType: string }, ReadonlySet<number>?]
) {
  const pages: ScannedPage[] = [];
  const pictures: boolean[] = [];
  const [source, skip = new Set()] = args;
  const end = await scans.read(
    source,
    async (page) => {
      pages.push(page);
      if (page.picture) pictures.push(existsSync(page.picture.path));
    },
    { skip },
  );
  const left = pages.filter(({ picture }) => picture && existsSync(picture.path));
  return { end, marks: pages.map(({ marks }) => marks[0]), pages, pictures, left };
}

describe('scanWorkers', () => {
  it('reads a real print in a thread, page by page, and leaves no picture behind', async () => {
    const { pdf, texts } = await aPrint('demonstration', '2019-SJ-0042');
    const { end, marks, pictures, left } = await pagesOf(real, file(pdf));
    expect(end).toEqual({ pages: 3, fault: null });
    expect(marks).toEqual(texts);
    expect(pictures).toEqual([true, true, true]);
    expect(left).toEqual([]);
  }, 60_000);

  it('skips what was read before, two files at once', async () => {
    const { pdf, texts } = await aPrint('demonstration', '2019-SJ-0043');
    const source = file(pdf);
    const [first, second] = await Promise.all([
      pagesOf(real, source, new Set([1, 2])),
      pagesOf(real, source, new Set([1, 3])),
    ]);
    expect([first.marks, second.marks]).toEqual([[texts[2]], [texts[1]]]);
  }, 60_000);

  it('a file that cannot be read is a fault; the next one is read', async () => {
    const locked = await emptyPdf(2, 'secret');
    expect(await real.read(file(locked), async () => {})).toEqual({ pages: null, fault: 'fileEncrypted' });
    const many = await emptyPdf(300);
    expect(await real.read(file(many), async () => {})).toEqual({ pages: 300, fault: 'tooManyPages' });
    const gone = { path: join(folder, 'gone'), mediaType: 'image/png' };
    expect(await real.read(gone, async () => {})).toEqual({ pages: null, fault: 'fileDamaged' });
    const { end } = await pagesOf(real, file(await aPicture('png'), 'image/png'));
    expect(end).toEqual({ pages: 1, fault: null });
  }, 60_000);

  it.each([
    ['hangs', 'for (;;);'],
    ['kills its thread', 'process.exit(3);'],
  ])('a page that %s is a fault of that page', async (_what, harm) => {
    const scans = scanWorkers({ program: program(`${_what}.js`, stubborn(harm)), timeoutMs: 2000 });
    const { end, pages } = await pagesOf(scans, file(Buffer.from(_what)));
    expect(end).toEqual({ pages: 3, fault: null });
    expect(pages.map(({ marks, fault }) => marks[0] ?? fault)).toEqual(['m1', 'pageTooSlow', 'm3']);
    await scans.close();
  });

  it('what a hostile PDF does to the engine harms neither its other pages nor the next file', async () => {
    const poisoned = `
      import { parentPort as port } from 'node:worker_threads';
      let harmed = false;
      port.on('message', ({ kind, position }) => {
        if (kind === 'close') return port.postMessage({ kind: 'closed' });
        if (kind === 'open') return port.postMessage(harmed ? { kind: 'failed', told: { fault: 'fileDamaged', pages: null } } : { kind: 'opened', pages: 3 });
        const fault = harmed || position === 2 ? 'pageDamaged' : null;
        harmed = true;
        port.postMessage({ kind: 'page', page: { position, marks: ['m' + position], codes: [], blank: false, picture: null, fault } });
      });`;
    const scans = scanWorkers({ program: program('poisoned.js', poisoned), threads: 1 });
    const first = await pagesOf(scans, file(Buffer.from('p')), new Set([1]));
    expect(first.pages.map(({ fault }) => fault)).toEqual(['pageDamaged', null]);
    const next = await pagesOf(scans, file(Buffer.from('q')), new Set([2, 3]));
    expect(next.end).toEqual({ pages: 3, fault: null });
    expect(next.pages.map(({ fault }) => fault)).toEqual([null]);
    await scans.close();
  });

  it('a program that does not even open the file is a fault of the file', async () => {
    const dies = program(
      'dies.js',
      "import { parentPort as p } from 'node:worker_threads'; p.on('message', () => process.exit(3));",
    );
    const scans = scanWorkers({ program: dies });
    expect(await scans.read(file(Buffer.from('x')), async () => {})).toEqual({
      pages: null,
      fault: 'readingFailed',
    });
    await scans.close();
  });

  it('ends with what the taker of pages threw, when it is told to stop, and when it is closed', async () => {
    const quick = stubborn(';');
    const scans = scanWorkers({ program: program('quick.js', quick), threads: 1 });
    const source = file(Buffer.from('y'));
    const thrown = scans.read(source, async () => {
      throw new Error('no room');
    });
    await expect(thrown).rejects.toThrow('no room');
    const stop = new AbortController();
    const stopped = scans.read(source, async () => stop.abort(new Error('stop')), { signal: stop.signal });
    await expect(stopped).rejects.toThrow('stop');
    const closed = scans.read(source, () => scans.close());
    await expect(closed).rejects.toThrow('closed');
    await expect(scans.read(source, async () => {})).rejects.toThrow('closed');
  });
});
