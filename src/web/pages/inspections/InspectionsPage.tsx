import { Link } from '@tanstack/react-router';
import Button from 'antd/es/button';
import { useState } from 'react';
import type { Programme } from '../../../core/programme/programme.ts';
import { Loaded } from '../../office/Loaded.tsx';
import { OfficePage } from '../../office/OfficePage.tsx';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { type Board, resultWords } from './inspections.ts';
import { PlanCard } from './PlanCard.tsx';
import { PlanDialog } from './PlanDialog.tsx';
import { WaitingList } from './WaitingList.tsx';

/** 验收: plans and routes, who is not planned yet, results, overdue rectifications, and what waits for a person (R32, R33). */
export default function InspectionsPage() {
  return (
    <OfficePage title="验收">
      {({ campaign, programme }) => <Inspections campaign={campaign.id} programme={programme} />}
    </OfficePage>
  );
}

function Inspections({ campaign, programme }: { readonly campaign: string; readonly programme: Programme }) {
  const query = useContractQuery('inspectionBoard', { campaign });
  const [making, setMaking] = useState(false);
  return (
    <Loaded query={query}>
      {(board) => (
        <div className="of-stack">
          {programme.tracks.some(({ inspection }) => inspection) ? null : <NoTrack />}
          <Figures board={board} />
          <div className="of-line">
            {board.allowed.includes('planInspection') ? (
              <Button type={board.plans.length === 0 ? 'primary' : 'default'} onClick={() => setMaking(true)}>
                新建一批验收
              </Button>
            ) : null}
            <a href={`/api/v1/exports/inspections.xlsx?campaign=${campaign}`}>导出安排与结果（Excel）</a>
          </div>
          <WaitingList board={board} zone={programme.timeZone} />
          {board.plans.map((plan) => (
            <PlanCard key={plan.plan} board={board} plan={plan} campaign={campaign} />
          ))}
          {board.plans.length === 0 ? (
            <div className="of-empty">
              <p>还没有安排验收。先新建一批，编好验收组，再安排日期和路线。</p>
            </div>
          ) : null}
          {making ? (
            <PlanDialog campaign={campaign} today={board.today} onClose={() => setMaking(false)} />
          ) : null}
        </div>
      )}
    </Loaded>
  );
}

function Figures({ board: { visits, unplanned } }: { readonly board: Board }) {
  const count = (result: keyof typeof resultWords) =>
    visits.filter(({ sheet }) => sheet?.result === result).length;
  const late = visits.filter(({ overdueDays }) => overdueDays !== null).length;
  const parts = [
    `已安排 ${visits.length} 次`,
    `未安排 ${unplanned.length} 个`,
    `未验收 ${visits.filter(({ sheet }) => !sheet).length} 次`,
    ...(['passed', 'rectify', 'failed'] as const).map(
      (result) => `${resultWords[result]} ${count(result)} 次`,
    ),
  ];
  return (
    <p className="of-flush">
      {parts.join('，')}。{late > 0 ? <span className="of-strong">整改逾期 {late} 个。</span> : null}
    </p>
  );
}

function NoTrack() {
  return (
    <div className="of-empty">
      <p className="of-strong">本年度的方案里没有需要现场验收的类别</p>
      <p>
        需要验收的，在<Link to="/programme">方案</Link>的申报类别里设为“现场验收”。
      </p>
    </div>
  );
}
