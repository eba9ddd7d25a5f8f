import { parentPort } from 'node:worker_threads';
import { cutPages } from '../documents/write/cutPages.ts';
import { renderSheet } from '../documents/write/pdf.ts';
import { renderPaper } from '../documents/write/render.ts';
import type { PaperJob } from './paperWorkers.ts';

function make(job: PaperJob) {
  if (job.format === 'cut') return cutPages(job.bytes, job.pages);
  if (job.format === 'sheet') return renderSheet(job.paper, job.options);
  return renderPaper(job.paper, job.format, job.options);
}

// A thread of `paperWorkers`: takes one job at a time and answers what it made or what went wrong.
parentPort?.on('message', async (job: PaperJob) => {
  try {
    parentPort?.postMessage({ made: await make(job) });
  } catch (error) {
    parentPort?.postMessage({ fault: String(error) });
  }
});
