import { Link } from '@tanstack/react-router';
import Button from 'antd/es/button';
import { useState } from 'react';
import type { QueryOutput } from '../../../contract/client.ts';
import { type Column, DataTable } from '../../office/DataTable.tsx';
import { Loaded } from '../../office/Loaded.tsx';
import { OfficePage } from '../../office/OfficePage.tsx';
import { dayInWords } from '../../parts/cityTime.ts';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { RoundDialog } from './RoundDialog.tsx';
import { kindWords } from './reviewing.ts';

type Answer = QueryOutput<'reviewRounds'>;

/** 评审 (F24): the rounds of the year, how far they are, and the result of each track. */
export default function ReviewingPage() {
  return <OfficePage title="评审">{({ campaign }) => <Reviewing campaign={campaign.id} />}</OfficePage>;
}

function Reviewing({ campaign }: { readonly campaign: string }) {
  const query = useContractQuery('reviewRounds', { campaign });
  const [opening, setOpening] = useState(false);
  return (
    <Loaded query={query}>
      {(answer) => (
        <div className="of-stack">
          <section className="of-stack" aria-labelledby="rounds">
            <div className="of-line">
              <h2 id="rounds" className="of-flush">
                评审轮次
              </h2>
              {answer.allowed.includes('keepReview') ? (
                <Button type="primary" onClick={() => setOpening(true)}>
                  开启一轮评审
                </Button>
              ) : null}
            </div>
            {answer.experts === 0 ? (
              <p className="note note-warn">
                还没有评审专家的账号。请系统管理员建账号，由安全管理员授予“评审专家”，并写明专家来自哪个单位，以便回避。
              </p>
            ) : null}
            <DataTable
              caption="已开启的各轮评审"
              columns={roundColumns}
              rows={answer.rounds}
              rowKey={({ round }) => round}
              empty="还没有开启评审。开启一轮后分配评审专家，专家在“我的评审”里打分或投票。"
            />
          </section>
          <section className="of-stack" aria-labelledby="results">
            <h2 id="results" className="of-flush">
              评审结果
            </h2>
            <DataTable
              caption="各类别的评审结果"
              columns={trackColumns}
              rows={answer.tracks}
              rowKey={({ track }) => track}
              empty="本年度的方案里没有申报类别。"
            />
          </section>
          {opening ? (
            <RoundDialog campaign={campaign} tracks={answer.tracks} onClose={() => setOpening(false)} />
          ) : null}
        </div>
      )}
    </Loaded>
  );
}

const roundColumns: Column<Answer['rounds'][number]>[] = [
  {
    key: 'title',
    title: '轮次',
    head: true,
    cell: ({ round, title }) => (
      <Link to="/reviewing/$round" params={{ round } as never}>
        {title}
      </Link>
    ),
  },
  { key: 'track', title: '类别', cell: ({ trackTitle }) => trackTitle },
  {
    key: 'kind',
    title: '方式',
    cell: ({ kind, stageTitle, blind }) =>
      [kindWords[kind], stageTitle, blind ? '匿名' : ''].filter(Boolean).join('，'),
  },
  {
    key: 'when',
    title: '日期',
    cell: ({ heldOn, dueOn }) => (heldOn ? dayInWords(heldOn) : dueOn ? `${dayInWords(dueOn)}前` : '未定'),
  },
  {
    key: 'progress',
    title: '已提交',
    numeric: true,
    cell: ({ handedIn, assigned }) => `${handedIn}/${assigned}`,
  },
  {
    key: 'state',
    title: '状态',
    cell: ({ closedAt, late, assigned }) =>
      closedAt ? '已结束' : late > 0 ? `逾期 ${late} 份` : assigned === 0 ? '待分配' : '进行中',
  },
];

const trackColumns: Column<Answer['tracks'][number]>[] = [
  { key: 'title', title: '类别', head: true, cell: ({ title }) => title },
  { key: 'count', title: '可评审的申报', numeric: true, cell: ({ candidates }) => candidates },
  {
    key: 'standard',
    title: '标准',
    cell: ({ scored, stages }) =>
      scored
        ? ['评分', ...stages.map(({ title }) => title)].join('：').replaceAll('：', '，')
        : '对照检查，不打分',
  },
  {
    key: 'result',
    title: '结果',
    cell: ({ track, title, concludedAt }) => (
      <Link to="/reviewing/results/$track" params={{ track } as never}>
        {concludedAt ? '已形成，查看' : '评审情况表'}
        <span className="unseen">：{title}</span>
      </Link>
    ),
  },
];
