import { parentPort } from 'node:worker_threads';
import sharp from 'sharp';
import { openScan, readScanPage } from './readScan.ts';
import { type ScanSource, SourceUnreadable } from './scanSource.ts';
import type { ThreadAnswer, ThreadRequest } from './scanThread.ts';

// A thread of `scanWorkers`: opens a file, reads the pages it is asked for one by one, closes it.
sharp.concurrency(1);
sharp.cache(false);
let source: ScanSource | undefined;

async function answer(request: ThreadRequest): Promise<ThreadAnswer> {
  if (request.kind === 'page') {
    if (!source) throw new Error('no file is open');
    return { kind: 'page', page: await readScanPage(source, request.position, request.folder) };
  }
  source?.close();
  source = undefined;
  if (request.kind === 'close') return { kind: 'closed' };
  source = await openScan(request.file);
  return { kind: 'opened', pages: source.pages };
}

parentPort?.on('message', async (request: ThreadRequest) => {
  try {
    parentPort?.postMessage(await answer(request));
  } catch (error) {
    const told = error instanceof SourceUnreadable ? { fault: error.fault, pages: error.pages } : undefined;
    parentPort?.postMessage({ kind: 'failed', told: told ?? null, message: String(error) });
  }
});
