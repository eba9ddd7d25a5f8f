import { parentPort } from 'node:worker_threads';
import { OfficeFault } from '../../documents/read/officeFault.ts';
import { type ListJob, readList } from './readList.ts';

// A thread of `listReader`: sends a batch, waits until it was taken, reads on. What the file does to it concerns nobody else.
const port = parentPort!;
port.once('message', async (job: ListJob) => {
  try {
    for await (const rows of readList(job)) {
      const taken = new Promise((resolve) => port.once('message', resolve));
      port.postMessage({ rows });
      await taken;
    }
    port.postMessage({ end: null });
  } catch (error) {
    port.postMessage({ end: error instanceof OfficeFault ? error.code : 'fileDamaged' });
  }
});
