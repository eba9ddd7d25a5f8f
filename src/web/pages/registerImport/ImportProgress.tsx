import Button from 'antd/es/button';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import { faultWords, type Import, isAtWork, phaseTitles } from './importText.ts';

/** How far the work is; it goes on when the page is left, can be stopped, and gone on with. */
export function ImportProgress({ found }: { readonly found: Import }) {
  const cancel = useCommand('cancelRegisterImport');
  const resume = useCommand('resumeRegisterImport');
  const { progress, phase } = found;
  const unfinished = phase === 'reading' || phase === 'taking' || phase === 'undoing';
  if (!unfinished || !progress) return null;
  const input = { import: found.import };
  if (isAtWork(found))
    return (
      <section className="card of-stack" aria-label="进度">
        <p role="status" className="of-strong of-flush">
          {progress.state === 'queued' ? '正在排队' : phaseTitles[phase]}
          {progress.done > 0 ? `，${progress.done.toLocaleString('en-US')} 行` : ''}
          {progress.total > 0 ? `，共 ${progress.total.toLocaleString('en-US')} 行` : ''}
        </p>
        <progress
          className="ri-progress"
          aria-label={phaseTitles[phase]}
          {...(progress.total > 0 ? { max: progress.total, value: progress.done } : {})}
        />
        <div className="of-line">
          <Button loading={cancel.busy} onClick={() => void cancel.run(input)}>
            停止
          </Button>
          <span className="soft">可以离开本页，处理在后台继续。停止后可以接着办。</span>
        </div>
        <RefusalNote failure={cancel.failure} />
      </section>
    );
  const bad = progress.state === 'failed';
  return (
    <section className={`note ${bad ? 'note-bad' : 'note-warn'}`} aria-label="停下了">
      <p>{bad ? faultWords(progress.fault) : '已停止。做完的都还在，可以从停下的地方接着办。'}</p>
      <Button loading={resume.busy} onClick={() => void resume.run(input)}>
        继续
      </Button>
      <RefusalNote failure={resume.failure} />
    </section>
  );
}
