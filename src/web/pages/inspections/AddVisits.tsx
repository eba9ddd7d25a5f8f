import Button from 'antd/es/button';
import { useState } from 'react';
import { ActDialog } from '../../office/ActDialog.tsx';
import { announce } from '../../parts/announce.ts';
import { useCommand } from '../../parts/useCommand.ts';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { awayIn, type Board, type Plan, type Unplanned } from './inspections.ts';

interface Props {
  readonly board: Board;
  readonly plan: Plan;
  readonly onClose: () => void;
}
interface Wish {
  readonly team: string;
  readonly on: string;
  readonly reason: string;
}

/** 安排验收: who is not planned yet, with a route to begin with; everything may be changed before it is saved. */
export function AddVisits({ board, plan, onClose }: Props) {
  const { run, busy, failure } = useCommand('planVisits');
  const proposal = useContractQuery('routeProposal', { plan: plan.plan });
  const [wishes, setWishes] = useState<Readonly<Record<string, Wish>>>({});
  const [asked, setAsked] = useState(false);
  const chosen = Object.entries(wishes).filter(([, { team, on }]) => team !== '' && on !== '');
  const teamOf = (id: string) => plan.teams.find(({ team }) => team === id);
  const unexplained = board.unplanned.filter(({ application, away }) => {
    const wish = wishes[application];
    return (
      wish && wish.on !== '' && wish.reason.trim() === '' && awayIn(teamOf(wish.team), { away }).length > 0
    );
  });
  function take(): void {
    const found = (proposal.data?.visits ?? []).map(({ application, team, on }) => [
      application,
      { team, on, reason: '' },
    ]);
    setWishes({ ...wishes, ...Object.fromEntries(found) });
    announce(`已填入 ${found.length} 个建议的日期和小组，保存前都可以改。`);
  }
  async function act(): Promise<void> {
    setAsked(true);
    if (chosen.length === 0 || unexplained.length > 0) return;
    const visits = chosen.map(([application, { team, on, reason }]) => ({
      ...{ application, team, on },
      ...(reason.trim() ? { reason: reason.trim() } : {}),
    }));
    if (!(await run({ plan: plan.plan, visits }))) return;
    announce(`已安排 ${visits.length} 次验收。`);
    onClose();
  }
  return (
    <ActDialog
      title="安排验收"
      open
      wide
      act="保存安排"
      {...{ busy, failure, onClose }}
      onAct={() => void act()}
    >
      <div className="of-line">
        <Button onClick={take} loading={proposal.isLoading}>
          填入建议的路线
        </Button>
        <span className="soft">同一推荐单位排在一起，各组各天均匀，避开应当回避的人。</span>
      </div>
      {asked && chosen.length === 0 ? (
        <span className="of-error">请至少给一个工作室选好小组和日期。</span>
      ) : null}
      {board.unplanned.map((one) => (
        <WishRow
          key={one.application}
          {...{ one, plan, asked }}
          wish={wishes[one.application] ?? { team: '', on: '', reason: '' }}
          onWish={(wish) => setWishes({ ...wishes, [one.application]: wish })}
        />
      ))}
    </ActDialog>
  );
}

interface RowProps {
  readonly one: Unplanned;
  readonly plan: Plan;
  readonly wish: Wish;
  readonly asked: boolean;
  readonly onWish: (wish: Wish) => void;
}

function WishRow({ one, plan, wish, asked, onWish }: RowProps) {
  const names = awayIn(
    plan.teams.find(({ team }) => team === wish.team),
    one,
  );
  const missing = asked && names.length > 0 && wish.reason.trim() === '';
  return (
    <fieldset className="of-fieldset">
      <legend>{one.studioName}</legend>
      <p className="soft of-flush">
        {one.unitName}，{one.bodyName}
      </p>
      <div className="of-line">
        <select
          aria-label={`${one.studioName}的验收组`}
          value={wish.team}
          onChange={(event) => onWish({ ...wish, team: event.target.value })}
        >
          <option value="">选择小组</option>
          {plan.teams.map(({ team, title }) => (
            <option key={team} value={team}>
              {title}
            </option>
          ))}
        </select>
        <input
          type="date"
          aria-label={`${one.studioName}的验收日期`}
          min={plan.from}
          max={plan.to}
          value={wish.on}
          onChange={(event) => onWish({ ...wish, on: event.target.value })}
        />
      </div>
      {names.length > 0 ? (
        <label className="of-field">
          应当回避：{names.join('、')}。仍这样安排的，写明原因
          <input
            aria-invalid={missing || undefined}
            value={wish.reason}
            onChange={(event) => onWish({ ...wish, reason: event.target.value })}
          />
          {missing ? <span className="of-error">请写明原因，或换一个组。</span> : null}
        </label>
      ) : null}
    </fieldset>
  );
}
