import { useId, useState } from 'react';
import { announce } from '../parts/announce.ts';
import { cityMoment } from '../parts/cityTime.ts';
import { RefusalNote } from '../parts/RefusalNote.tsx';
import { useCommand } from '../parts/useCommand.ts';
import type { LogValue } from './logContext.ts';

/** What of the two stands where, in words. */
export function differenceWords({ path, given, givenText }: LogValue, standingText: string): string {
  const isRow = path.split('.').length === 2 && (given === 'row' || given === null);
  if (isRow && given === 'row') return `年度记录里有${quoted(givenText)}，表中没有。`;
  if (isRow) return `表中${quoted(standingText)}的年度记录已经撤回。`;
  return `年度记录是${givenText ? `“${givenText}”` : '空白'}，表中是${standingText ? `“${standingText}”` : '空白'}。`;
}
const quoted = (text: string) => (text === '' ? '这一条' : `“${text}”`);

interface Props {
  readonly application: string;
  readonly value: LogValue;
  readonly standingText: string;
  /** What stands there is still what the reason speaks of. */
  readonly unchanged: boolean;
  /** Saves what is being typed first; absent: who looks may change nothing. */
  readonly settle?: (() => Promise<boolean>) | undefined;
}

/** A value that is not as the log has it: both, the reason, and one press to take the log's (F30). */
export function Difference({ application, value, standingText, unchanged, settle }: Props) {
  const { reason } = value;
  const stands = reason?.stillTrue === true && unchanged;
  return (
    <div className="log-differs" role="group" aria-label={`${value.place}与年度记录不一致`}>
      <p>
        <strong>与年度记录不一致：</strong>
        {differenceWords(value, standingText)}
      </p>
      {reason && (
        <p>
          {stands ? '原因' : '原来写的原因（数已变动，请重写）'}：{reason.text}
          <span className="soft">
            （{reason.byName}，{cityMoment(reason.at)}）
          </span>
        </p>
      )}
      {!settle && !reason && <p className="soft">没有写原因。</p>}
      {settle && <Settling {...{ application, value, settle }} explained={stands} />}
    </div>
  );
}

interface SettlingProps {
  readonly application: string;
  readonly value: LogValue;
  readonly explained: boolean;
  readonly settle: () => Promise<boolean>;
}

function Settling({ application, value, explained, settle }: SettlingProps) {
  const { path, place } = value;
  const id = useId();
  const take = useCommand('takeLogValue');
  const explain = useCommand('explainDifference');
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const blank = asked && reason.trim() === '';
  async function keep(): Promise<void> {
    setAsked(true);
    if (reason.trim() === '' || !(await settle())) return;
    if (!(await explain.run({ application, path, reason: reason.trim() }))) return;
    setReason('');
    setAsked(false);
    announce('原因已保存');
  }
  async function back(): Promise<void> {
    if (!(await settle())) return;
    if (await take.run({ application, path })) announce('已按年度记录改好');
  }
  return (
    <>
      <label htmlFor={id}>{explained ? '改写原因' : '请写明原因'}</label>
      <textarea
        id={id}
        rows={2}
        maxLength={2000}
        value={reason}
        aria-invalid={blank || undefined}
        aria-describedby={blank ? `${id}-bad` : undefined}
        onChange={(event) => setReason(event.target.value)}
      />
      {blank && (
        <p id={`${id}-bad`} className="message-bad">
          请先写明原因，再保存。
        </p>
      )}
      <p className="buttons">
        <button type="button" className="button-link" aria-busy={explain.busy} onClick={() => void keep()}>
          保存原因<span className="unseen">：{place}</span>
        </button>
        <button type="button" className="button-link" aria-busy={take.busy} onClick={() => void back()}>
          {takeWords(value)}
          <span className="unseen">：{place}</span>
        </button>
      </p>
      <RefusalNote failure={explain.failure ?? take.failure} />
    </>
  );
}

function takeWords({ path, given }: LogValue): string {
  const isRow = path.split('.').length === 2;
  if (isRow && given === 'row') return '放回表中';
  return isRow && given === null ? '从表中删去' : '采用年度记录的';
}
