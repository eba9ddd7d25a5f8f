import { Worker } from 'node:worker_threads';
import type { OfficeFaultCode } from '../../documents/read/officeFault.ts';
import type { ListReader, ReadRow } from './readList.ts';

/** A list of 100,000 rows needs 90 MB; what needs more is no list. Silence as long as this is a file that hangs. */
const LIMITS = { maxOldGenerationSizeMb: 320, maxYoungGenerationSizeMb: 32 };
const SILENT_MS = 180_000;

type Said = { readonly rows: readonly ReadRow[] } | { readonly end: OfficeFaultCode | null };

/** Reads lists in a thread of its own with little memory; a thread that dies or hangs tells that the file is too much. */
export function listReader(program: URL = new URL('./listThread.js', import.meta.url)): ListReader {
  return (job, onBatch, signal) =>
    new Promise((resolve, reject) => {
      const worker = new Worker(program, { resourceLimits: LIMITS });
      let silence: NodeJS.Timeout | undefined;
      const end = (finish: () => void) => {
        clearTimeout(silence);
        signal.removeEventListener('abort', stop);
        finish();
        void worker.terminate();
      };
      const stop = () => end(() => reject(signal.reason));
      const listen = () => {
        clearTimeout(silence);
        silence = setTimeout(() => end(() => resolve('fileInflates')), SILENT_MS);
      };
      signal.addEventListener('abort', stop);
      worker.on('message', (said: Said) => {
        clearTimeout(silence);
        if ('end' in said) return end(() => resolve(said.end));
        onBatch(said.rows).then(
          () => {
            listen();
            worker.postMessage('next');
          },
          (error) => end(() => reject(error)),
        );
      });
      worker.once('error', () => end(() => resolve('fileInflates')));
      worker.once('exit', () => end(() => resolve('fileInflates')));
      listen();
      worker.postMessage(job);
    });
}
