import { parentPort } from 'node:worker_threads';
import { renderPaper } from '../documents/write/render.ts';
import type { PaperJob } from './paperWorkers.ts';

// A thread of `paperWorkers`: takes one job at a time and answers its bytes or what went wrong.
parentPort?.on('message', async ({ paper, format, options }: PaperJob) => {
  try {
    parentPort?.postMessage({ bytes: await renderPaper(paper, format, options) });
  } catch (error) {
    parentPort?.postMessage({ fault: String(error) });
  }
});
