import { Link } from '@tanstack/react-router';
import Button from 'antd/es/button';
import { useState } from 'react';
import { type Column, DataTable } from '../../office/DataTable.tsx';
import { ReasonDialog } from '../../office/ReasonDialog.tsx';
import { announce } from '../../parts/announce.ts';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import { AddVisits } from './AddVisits.tsx';
import { type Board, type BoardVisit, type Plan, resultText } from './inspections.ts';
import { MoveVisit } from './MoveVisit.tsx';
import { PlanDialog } from './PlanDialog.tsx';
import { TeamDialog } from './TeamDialog.tsx';

interface Props {
  readonly board: Board;
  readonly plan: Plan;
  readonly campaign: string;
}
type Asking =
  | { readonly kind: 'plan' | 'newTeam' | 'visits' }
  | { readonly kind: 'team'; readonly team: Plan['teams'][number] }
  | { readonly kind: 'move' | 'again' | 'cancel'; readonly visit: BoardVisit };

/** A plan: its teams, its routes by day, and what came of them. */
export function PlanCard({ board, plan, campaign }: Props) {
  const close = useCommand('closeInspectionPlan');
  const cancel = useCommand('cancelVisit');
  const [asking, setAsking] = useState<Asking>();
  const may = board.allowed.includes('planInspection') && !plan.closed;
  const visits = board.visits.filter((visit) => visit.plan === plan.plan);
  const done = () => setAsking(undefined);
  return (
    <section className="card of-stack" aria-label={plan.title}>
      <h2 className="of-flush">
        {plan.title}
        {plan.closed ? '（已结束）' : ''}
      </h2>
      <p className="of-flush">
        {plan.from} 至 {plan.to}。{plan.note}
      </p>
      <RefusalNote failure={close.failure} />
      <ul className="of-flush">
        {plan.teams.map((team) => (
          <li key={team.team}>
            {team.title}：
            {team.members.map(({ name, leads }) => (leads ? `${name}（组长）` : name)).join('、') ||
              '还没有人'}
            {may ? (
              <Button type="link" onClick={() => setAsking({ kind: 'team', team })}>
                修改<span className="unseen">{team.title}</span>
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      <div className="of-line">
        {may ? (
          <>
            <Button onClick={() => setAsking({ kind: 'newTeam' })}>新建验收组</Button>
            {plan.teams.length > 0 && board.unplanned.length > 0 ? (
              <Button type="primary" onClick={() => setAsking({ kind: 'visits' })}>
                安排验收（未安排 {board.unplanned.length} 个）
              </Button>
            ) : null}
            <Button onClick={() => setAsking({ kind: 'plan' })}>修改名称和日期</Button>
            <Button onClick={() => void close.run({ plan: plan.plan })}>结束这批验收</Button>
          </>
        ) : null}
        <a href={`/api/v1/papers/inspectionRoutes/${plan.plan}.pdf`} target="_blank" rel="noreferrer">
          打印安排（PDF）
        </a>
      </div>
      <DataTable
        caption={`${plan.title}的路线`}
        columns={columns(may ? setAsking : undefined)}
        rows={visits}
        rowKey={({ visit }) => visit}
        empty={<p>还没有安排。编好验收组后，点“安排验收”。</p>}
      />
      {asking?.kind === 'plan' ? (
        <PlanDialog {...{ campaign, plan }} today={board.today} onClose={done} />
      ) : null}
      {asking?.kind === 'newTeam' ? <TeamDialog {...{ board, plan }} onClose={done} /> : null}
      {asking?.kind === 'team' ? <TeamDialog {...{ board, plan }} team={asking.team} onClose={done} /> : null}
      {asking?.kind === 'visits' ? <AddVisits {...{ board, plan }} onClose={done} /> : null}
      {asking?.kind === 'move' || asking?.kind === 'again' ? (
        <MoveVisit plan={plan} visit={asking.visit} again={asking.kind === 'again'} onClose={done} />
      ) : null}
      {asking?.kind === 'cancel' ? (
        <ReasonDialog
          title={`取消验收：${asking.visit.studioName}`}
          open
          act="取消这次验收"
          danger
          busy={cancel.busy}
          failure={cancel.failure}
          onClose={done}
          onAct={async (reason) => {
            const ok = await cancel.run({ visit: asking.visit.visit, reason });
            if (ok) announce('这次验收已取消，可以重新安排。');
            return ok !== undefined;
          }}
        />
      ) : null}
    </section>
  );
}

function columns(onAsk: ((asking: Asking) => void) | undefined): Column<BoardVisit>[] {
  return [
    {
      key: 'studio',
      title: '名称',
      head: true,
      cell: ({ visit, studioName, follows }) => (
        <Link to="/inspections/$visit" params={{ visit } as never}>
          {studioName}
          {follows ? '（复验）' : ''}
        </Link>
      ),
    },
    { key: 'on', title: '日期', cell: ({ plannedOn }) => plannedOn },
    { key: 'team', title: '验收组', cell: ({ teamTitle }) => teamTitle },
    { key: 'position', title: '顺序', numeric: true, cell: ({ position }) => position },
    { key: 'unit', title: '所在单位', cell: ({ unitName }) => unitName },
    { key: 'body', title: '推荐单位', cell: ({ bodyName }) => bodyName },
    {
      key: 'result',
      title: '结果',
      cell: (visit) => (
        <>
          <span className={visit.overdueDays === null ? '' : 'of-strong'}>{resultText(visit)}</span>
          {visit.reports > 0 ? <span className="soft">（已报整改情况）</span> : null}
        </>
      ),
    },
    ...(onAsk
      ? [
          {
            key: 'act',
            title: '办理',
            cell: (visit: BoardVisit) => <Acts visit={visit} onAsk={onAsk} />,
          },
        ]
      : []),
  ];
}

function Acts({ visit, onAsk }: { readonly visit: BoardVisit; readonly onAsk: (asking: Asking) => void }) {
  const name = <span className="unseen">：{visit.studioName}</span>;
  if (!visit.sheet)
    return (
      <span className="of-line">
        <Button onClick={() => onAsk({ kind: 'move', visit })}>调整{name}</Button>
        <Button onClick={() => onAsk({ kind: 'cancel', visit })}>取消{name}</Button>
      </span>
    );
  if (visit.sheet.result === 'passed' || visit.followedBy) return null;
  return <Button onClick={() => onAsk({ kind: 'again', visit })}>安排复验{name}</Button>;
}
