import { useState } from 'react';
import { ActDialog } from '../../office/ActDialog.tsx';
import { Field } from '../../office/Field.tsx';
import { announce } from '../../parts/announce.ts';
import { useCommand } from '../../parts/useCommand.ts';
import type { Results } from './reviewing.ts';

interface Props {
  readonly campaign: string;
  readonly track: string;
  readonly results: Results;
  readonly onClose: () => void;
}

/** 形成评审结果: what goes to the meeting is frozen; with sheets still out, only with a reason. */
export function ConcludeDialog({ campaign, track, results, onClose }: Props) {
  const { run, busy, failure } = useCommand('concludeReview');
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const { open, conclusion } = results;
  const unsaid = open > 0 && reason.trim() === '';
  async function act(): Promise<void> {
    setAsked(true);
    if (unsaid) return;
    const done = await run({ campaign, track, after: conclusion?.id ?? null, reason: reason.trim() });
    if (!done) return;
    announce('评审结果已形成，可以下载评审情况表。');
    onClose();
  }
  return (
    <ActDialog
      title={`形成评审结果：${results.trackTitle}`}
      open
      act="形成结果"
      {...{ busy, failure, onClose }}
      onAct={() => void act()}
    >
      <p className="of-flush">
        按现在的评分和投票定下名次，供会议使用。以后再有变动，需要重新形成；原来的结果留底。没有投完的投票不计。
      </p>
      {open > 0 ? (
        <Field
          label="没有等齐的理由"
          hint={`还有 ${open} 份评分没有提交；理由会记入日志，并写进评审情况表`}
          error={asked && unsaid ? '请写明理由，或先催办。' : undefined}
        >
          {(control) => (
            <textarea
              {...control}
              className="of-area"
              rows={3}
              value={reason}
              onChange={({ target }) => setReason(target.value)}
            />
          )}
        </Field>
      ) : null}
    </ActDialog>
  );
}
