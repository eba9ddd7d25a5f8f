import { RefusalNote } from '../../../parts/RefusalNote.tsx';
import { useCommand } from '../../../parts/useCommand.ts';
import type { Run } from './trialWords.ts';

/** How far a trial is. It goes on when the screen is left. */
export function TrialProgress({ run }: { readonly run: Run }) {
  const { run: cancel, busy, failure } = useCommand('cancelSandbox');
  const { progress } = run;
  const [done, total] = [progress?.done ?? 0, progress?.total ?? 0];
  const words =
    progress?.state === 'queued' ? '正在排队' : total === 0 ? '正在准备' : `已办 ${done}/${total}`;
  return (
    <section className="card" aria-labelledby="trial-progress">
      <h2 id="trial-progress">正在试运行</h2>
      <p role="status">{words}。先走流程，再印表。可以离开本页，完成后回来看。</p>
      <progress
        aria-labelledby="trial-progress"
        max={Math.max(total, 1)}
        value={done}
        className="dr-trial-bar"
      />
      <RefusalNote failure={failure} />
      <p className="buttons">
        <button
          type="button"
          className="button button-plain"
          aria-disabled={busy}
          onClick={() => void cancel({ run: run.run })}
        >
          停止试运行
        </button>
      </p>
    </section>
  );
}
