import { useState } from 'react';
import { ActDialog } from '../../office/ActDialog.tsx';
import { announce } from '../../parts/announce.ts';
import { useCommand } from '../../parts/useCommand.ts';
import type { RoundAnswer } from './reviewing.ts';

interface Props {
  readonly answer: RoundAnswer;
  readonly onClose: () => void;
}

/** Who shall review; the work is spread by the system, conflicts left out. */
export function AssignDialog({ answer: { round, reviewers }, onClose }: Props) {
  const { run, busy, failure } = useCommand('assignReviewers');
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [asked, setAsked] = useState(false);
  const chosen = reviewers.filter(({ user }) => !left.has(user));
  async function act(): Promise<void> {
    setAsked(true);
    if (chosen.length === 0) return;
    const done = await run({ round: round.round, reviewers: chosen.map(({ user }) => user) });
    if (!done) return;
    announce(`已分配 ${done.made} 份，专家已收到通知。`);
    onClose();
  }
  return (
    <ActDialog
      title="按工作量分配专家"
      open
      act="分配"
      {...{ busy, failure, onClose }}
      onAct={() => void act()}
    >
      <p className="of-flush">
        每份申报分给 {round.perApplication}{' '}
        位专家，各人的份数尽量相等；来自同一单位、同一推荐单位或已申报回避的，自动避开。已分配的不变。
      </p>
      <fieldset className="of-fieldset">
        <legend>参加评审的专家</legend>
        {reviewers.map(({ user, name, from, assigned }) => (
          <label key={user} className="of-check">
            <input
              type="checkbox"
              checked={!left.has(user)}
              onChange={({ target }) => {
                const next = new Set(left);
                if (target.checked) next.delete(user);
                else next.add(user);
                setLeft(next);
              }}
            />
            <span>
              {name}
              <span className="soft">
                {' '}
                {from || '没有写明来自哪里'}
                {assigned > 0 ? `，已有 ${assigned} 份` : ''}
              </span>
            </span>
          </label>
        ))}
        {asked && chosen.length === 0 ? <span className="of-error">请至少选一位专家。</span> : null}
      </fieldset>
    </ActDialog>
  );
}
