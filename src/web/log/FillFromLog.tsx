import { fillWindow } from '../../core/workLog/fillWindow.ts';
import { useWork } from '../form/work.ts';
import { announce } from '../parts/announce.ts';
import { RefusalNote } from '../parts/RefusalNote.tsx';
import { useCommand } from '../parts/useCommand.ts';
import { useLog } from './logContext.ts';

/** A draft that was there before the log had something for it is filled by hand; what was typed stays. */
export function FillFromLog() {
  const { detail, store } = useWork();
  const log = useLog();
  const fill = useCommand('fillFromLog');
  if (!log?.mayFill) return null;
  if (log.waiting === 0) return <LogYears />;
  async function press(): Promise<void> {
    if (!(await store.settle())) return;
    const done = await fill.run({ application: detail.id });
    if (done) announce(`已按年度记录填好 ${done.filled} 处`);
  }
  return (
    <div className="note">
      <p>年度记录里还有 {log.waiting} 处内容没有填进这张表。已经填写的不会改动。</p>
      <LogYears />
      <p className="buttons">
        <button
          type="button"
          className="button button-plain"
          aria-busy={fill.busy}
          onClick={() => void press()}
        >
          按年度记录填写
        </button>
      </p>
      <RefusalNote failure={fill.failure} />
    </div>
  );
}

/** Which years go into the form: only those that are over (S9); what was done this year is asked for by the next form. */
function LogYears() {
  const { form, programme } = useWork();
  const { from, to } = fillWindow(form, '', programme.year);
  return (
    <p className="soft">
      年度记录自动填入本表。逐年的情况填 {from} 年至 {to} 年（已经过完的年度）；{to + 1}{' '}
      年的记录从下一年度的申报表起填入。
    </p>
  );
}
