import { useCallback, useRef, useState } from 'react';
import { CallFailed, type UploadAnswer } from '../../../contract/client.ts';
import { upload } from '../../form/upload.ts';
import { newKey } from '../../newKey.ts';

/** One file on its way: 0 to 1 sent, then the server's answer or why not. */
export interface PileFile {
  readonly key: string;
  readonly file: File;
  readonly sent: number;
  readonly answer?: UploadAnswer | undefined;
  readonly failure?: CallFailed | undefined;
}

/** Two at a time: a slow line is filled, and a scanner's hundred photos do not open a hundred connections. */
const LANES = 2;

/** Files that go up one by one; a failed one stays with its reason and never blocks the others (rule 7). */
export function usePile() {
  const [files, setFiles] = useState<readonly PileFile[]>([]);
  const waiting = useRef<PileFile[]>([]);
  const busy = useRef(0);

  const change = useCallback((key: string, part: Partial<PileFile>) => {
    setFiles((now) => now.map((one) => (one.key === key ? { ...one, ...part } : one)));
  }, []);

  const work = useCallback(async (): Promise<void> => {
    if (busy.current >= LANES) return;
    busy.current += 1;
    for (let next = waiting.current.shift(); next; next = waiting.current.shift()) {
      const { key, file } = next;
      try {
        const answer = await upload(file, (sent) => change(key, { sent }), 'scan');
        change(key, { answer, sent: 1 });
      } catch (problem) {
        const failure =
          problem instanceof CallFailed ? problem : new CallFailed(500, 'broken', String(problem));
        change(key, { failure });
      }
    }
    busy.current -= 1;
  }, [change]);

  const send = useCallback(
    (fresh: readonly PileFile[]) => {
      waiting.current.push(...fresh);
      for (let lane = 0; lane < LANES; lane++) void work();
    },
    [work],
  );

  return {
    files,
    add(picked: readonly File[]): void {
      const fresh = picked.map((file) => ({ key: newKey(), file, sent: 0 }));
      setFiles((now) => [...now, ...fresh]);
      send(fresh);
    },
    again({ key, file }: PileFile): void {
      change(key, { failure: undefined, sent: 0 });
      send([{ key, file, sent: 0 }]);
    },
    remove(key: string): void {
      waiting.current = waiting.current.filter((one) => one.key !== key);
      setFiles((now) => now.filter((one) => one.key !== key));
    },
    clear(): void {
      setFiles([]);
    },
  };
}
