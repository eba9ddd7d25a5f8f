import { parentPort } from 'node:worker_threads';
import { doOfficeJob, type OfficeJob } from './officeJob.ts';

// A thread of `officeReaders`: takes one job and ends; what the file does to it concerns nobody else.
parentPort?.once('message', async (job: OfficeJob) => {
  parentPort?.postMessage(await doOfficeJob(job));
});
