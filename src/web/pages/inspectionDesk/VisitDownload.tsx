import { useState } from 'react';
import { CallFailed } from '../../../contract/client.ts';
import { downloadCase, type Progress } from '../../inspection/download.ts';
import type { PhoneShelf } from '../../inspection/shelf.ts';
import { announce } from '../../parts/announce.ts';
import { megabytes } from './inspectionWords.ts';

export interface Downloading {
  readonly busy: boolean;
  readonly said: Readonly<Record<string, Progress>>;
  readonly failures: Readonly<Record<string, string>>;
  start(visits: readonly string[]): Promise<void>;
}

/** Downloads one visit after the other; one that fails holds up none of the others. */
export function useDownloads(shelf: PhoneShelf): Downloading {
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<Readonly<Record<string, Progress>>>({});
  const [failures, setFailures] = useState<Readonly<Record<string, string>>>({});
  async function start(visits: readonly string[]): Promise<void> {
    if (busy) return;
    setBusy(true);
    setFailures({});
    let failed = 0;
    for (const visit of visits) {
      try {
        await downloadCase(shelf, visit, (progress) => setSaid((all) => ({ ...all, [visit]: progress })));
      } catch (error) {
        failed += 1;
        const sentence =
          error instanceof CallFailed ? error.message : '手机没有存下，请清理存储空间后再下载。';
        setFailures((all) => ({ ...all, [visit]: sentence }));
      }
    }
    setBusy(false);
    announce(failed === 0 ? '下载完成' : `有 ${failed} 处没有下载完，可以再下载一次`);
  }
  return { busy, said, failures, start };
}

/** How far the papers of a visit are on this phone. */
export function DownloadProgress({ progress }: { readonly progress: Progress }) {
  const { files, ofFiles, bytes, ofBytes } = progress;
  return (
    <p className="visit-progress">
      <progress value={ofBytes === 0 ? 1 : bytes} max={ofBytes === 0 ? 1 : ofBytes} aria-label="下载进度" />
      <span>
        {files} / {ofFiles} 份，{megabytes(bytes)} / {megabytes(ofBytes)}
      </span>
    </p>
  );
}
