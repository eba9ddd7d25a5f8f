import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { CallFailed, type CommandOutput } from '../../../contract/client.ts';
import { client } from '../../browserClient.ts';
import { ErrorSummary } from '../../form/ErrorSummary.tsx';
import { type Detail, useWork } from '../../form/work.ts';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import { Warnings } from './Warnings.tsx';

interface Props {
  done(receipt: CommandOutput<'submitApplication'>): void;
  /** The paper, between what is wrong and the button. */
  readonly children: ReactNode;
}
const unsaved = '还有内容没有保存到服务器。请先处理上方的保存状态，再提交。';

/** 提交: saves first, asks the server what it finds, and either tells or submits. Never grey (ux 3, 4). */
export function SubmitPanel({ done, children }: Props) {
  const { detail, store } = useWork();
  const queries = useQueryClient();
  const submit = useCommand('submitApplication');
  const acknowledge = useCommand('acknowledgeWarnings');
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [press, setPress] = useState(0);
  const [failure, setFailure] = useState<CallFailed | undefined>();
  const [busy, setBusy] = useState(false);
  const errors = detail.findings.filter(({ level }) => level === 'error');
  const warnings = detail.findings.filter(({ level }) => level === 'warning');

  /** The server's own view, after everything typed has reached it. */
  async function fresh(): Promise<Detail> {
    if (!(await store.settle())) throw new CallFailed(409, 'broken', unsaved);
    const input = { application: detail.id };
    const now = await client.query('applicationDetail', input);
    queries.setQueryData(['applicationDetail', input], now);
    return now;
  }
  async function attempt(): Promise<void> {
    const now = await fresh();
    const open = now.findings.filter(({ level, acknowledged }) => level === 'warning' && !acknowledged);
    const keys = open.map(({ key }) => key).filter((key) => ticked.has(key));
    const wrong = now.findings.some(({ level }) => level === 'error');
    if (keys.length > 0 && !(await acknowledge.run({ application: detail.id, keys }))) return;
    if (wrong || keys.length < open.length) return setPress((count) => count + 1);
    const { version } = keys.length > 0 ? await fresh() : now;
    const receipt = await submit.run({ application: detail.id, version });
    if (receipt) done(receipt);
  }
  async function send(): Promise<void> {
    if (busy) return;
    setBusy(true);
    setFailure(undefined);
    await attempt().catch((error) => {
      setFailure(error instanceof CallFailed ? error : new CallFailed(500, 'broken', unsaved));
    });
    setBusy(false);
  }
  const open = warnings.filter(({ key, acknowledged }) => !acknowledged && !ticked.has(key));
  return (
    <>
      <ErrorSummary title={`提交前还有 ${errors.length} 处要填写或改正`} findings={errors} press={press} />
      <RefusalNote
        failure={failure ?? acknowledge.failure ?? submit.failure}
        focus
        onRetry={() => void send()}
      />
      <Warnings
        warnings={warnings}
        ticked={ticked}
        tick={setTicked}
        remind={press > 0 && errors.length === 0}
        press={press}
      />
      {children}
      <div className="submit">
        <p>提交后内容不能再改；需要修改时，由上级工会退回。提交时间以服务器收到的时间为准。</p>
        {open.length > 0 && <p className="soft">还有 {open.length} 条提醒没有确认。</p>}
        <button type="button" className="button" aria-busy={busy} onClick={() => void send()}>
          {busy ? '正在提交……' : '提交'}
        </button>
      </div>
    </>
  );
}
