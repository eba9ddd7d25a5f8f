import { parentPort } from 'node:worker_threads';
import { renderSheet } from '../documents/write/pdf.ts';
import { renderPaper } from '../documents/write/render.ts';
import type { PaperJob } from './paperWorkers.ts';

// A thread of `paperWorkers`: takes one job at a time and answers what it made or what went wrong.
parentPort?.on('message', async ({ paper, format, options }: PaperJob) => {
  try {
    const made =
      format === 'sheet' ? await renderSheet(paper, options) : await renderPaper(paper, format, options);
    parentPort?.postMessage({ made });
  } catch (error) {
    parentPort?.postMessage({ fault: String(error) });
  }
});
