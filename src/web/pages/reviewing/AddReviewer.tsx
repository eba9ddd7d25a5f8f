import { useState } from 'react';
import { conflictWords } from '../../../contract/reviewSentences.zh.ts';
import { ActDialog } from '../../office/ActDialog.tsx';
import { Field } from '../../office/Field.tsx';
import { announce } from '../../parts/announce.ts';
import { useCommand } from '../../parts/useCommand.ts';
import type { Reviewed, RoundAnswer } from './reviewing.ts';

interface Props {
  readonly answer: RoundAnswer;
  readonly row: Reviewed;
  readonly onClose: () => void;
}

/** One more expert for one application; a conflict asks for its reason before anything is sent. */
export function AddReviewer({ answer: { round, reviewers }, row, onClose }: Props) {
  const { run, busy, failure } = useCommand('assignReviewer');
  const [reviewer, setReviewer] = useState('');
  const [overrideReason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const free = reviewers.filter(({ user }) => !row.assignments.some((one) => one.reviewer === user));
  const conflict = row.conflicts.find((one) => one.reviewer === reviewer);
  const unsaid = conflict !== undefined && overrideReason.trim() === '';
  async function act(): Promise<void> {
    setAsked(true);
    if (reviewer === '' || unsaid) return;
    const { application } = row;
    if (!(await run({ round: round.round, application, reviewer, overrideReason: overrideReason.trim() })))
      return;
    announce('已指定，专家已收到通知。');
    onClose();
  }
  return (
    <ActDialog
      title={`指定专家：${row.studioName}`}
      open
      act="指定"
      {...{ busy, failure, onClose }}
      onAct={() => void act()}
    >
      <Field label="评审专家" error={asked && reviewer === '' ? '请选择一位专家。' : undefined}>
        {(control) => (
          <select
            {...control}
            className="of-select"
            value={reviewer}
            onChange={({ target }) => setReviewer(target.value)}
          >
            <option value="">请选择</option>
            {free.map(({ user, name, from }) => (
              <option key={user} value={user}>
                {name}
                {from ? `（${from}）` : ''}
                {row.conflicts.some((one) => one.reviewer === user) ? '，需要回避' : ''}
              </option>
            ))}
          </select>
        )}
      </Field>
      {conflict ? (
        <Field
          label="不回避的理由"
          hint={`${conflictWords[conflict.kind]}。理由会记入日志，并写进评审情况表`}
          error={asked && unsaid ? '请写明理由，或另选一位专家。' : undefined}
        >
          {(control) => (
            <textarea
              {...control}
              className="of-area"
              rows={3}
              value={overrideReason}
              onChange={({ target }) => setReason(target.value)}
            />
          )}
        </Field>
      ) : null}
    </ActDialog>
  );
}
