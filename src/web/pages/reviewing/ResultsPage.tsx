import { useParams } from '@tanstack/react-router';
import Button from 'antd/es/button';
import { useState } from 'react';
import {
  gradeWords,
  inspectedWords,
  noteWords,
  passedWords,
  positionWords,
  stageWords,
  voteWords,
} from '../../../contract/reviewWords.zh.ts';
import { type Column, DataTable } from '../../office/DataTable.tsx';
import { Loaded } from '../../office/Loaded.tsx';
import { OfficePage } from '../../office/OfficePage.tsx';
import { cityMoment } from '../../parts/cityTime.ts';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { ConcludeDialog } from './ConcludeDialog.tsx';
import type { DecisionLine, Results } from './reviewing.ts';

/** 评审情况表: all candidates of a track for the meeting (F24). */
export default function ResultsPage() {
  const { track } = useParams({ strict: false }) as { track: string };
  return (
    <OfficePage title="评审情况表" crumbs={[{ label: '评审', to: '/reviewing' }]}>
      {({ campaign, programme }) => (
        <ResultsOf campaign={campaign.id} track={track} zone={programme.timeZone} />
      )}
    </OfficePage>
  );
}

interface Props {
  readonly campaign: string;
  readonly track: string;
  readonly zone: string;
}

function ResultsOf({ campaign, track, zone }: Props) {
  const query = useContractQuery('reviewResults', { campaign, track });
  const [asking, setAsking] = useState(false);
  return (
    <Loaded query={query}>
      {(results) => (
        <div className="of-stack">
          <h2 className="of-flush">{results.trackTitle}</h2>
          <Stand results={results} zone={zone} />
          <div className="of-line">
            {results.allowed.includes('keepReview') ? (
              <Button type="primary" onClick={() => setAsking(true)}>
                {results.conclusion ? '重新形成结果' : '形成评审结果'}
              </Button>
            ) : null}
            <a href={`/api/v1/papers/reviewDecision/${campaign}/${track}.pdf`}>评审情况表（PDF）</a>
            <a href={`/api/v1/exports/review.xlsx?${new URLSearchParams({ campaign, track })}`}>导出 Excel</a>
          </div>
          <DataTable
            caption={`${results.trackTitle}评审情况表`}
            columns={columns(results)}
            rows={results.lines}
            rowKey={({ application }) => application}
            empty="这个类别还没有可以评审的申报。"
            rowClass={(_row, at) =>
              results.places !== null && at === results.places ? 'of-line-end' : undefined
            }
          />
          {asking ? (
            <ConcludeDialog {...{ campaign, track, results }} onClose={() => setAsking(false)} />
          ) : null}
        </div>
      )}
    </Loaded>
  );
}

function Stand({ results, zone }: { readonly results: Results; readonly zone: string }) {
  const { conclusion, open, places, lines, scored } = results;
  const within = places !== null && lines.length > places ? `，名额到第 ${places} 行为止` : '';
  return (
    <>
      <p className={conclusion ? 'note note-good' : 'note'}>
        {conclusion
          ? `${conclusion.byName}于 ${cityMoment(conclusion.at, zone)} 形成了评审结果。${conclusion.reason ? `当时还有评分没有提交，理由：${conclusion.reason}` : ''}`
          : `还没有形成结果，下面是目前的情况${open > 0 ? `，还有 ${open} 份评分没有提交` : ''}。`}
      </p>
      {conclusion?.changedSince ? (
        <p className="note note-warn">形成结果以后，评分或名单又有变动。需要更新的，请重新形成一次。</p>
      ) : null}
      <p className="of-flush soft">
        共 {lines.length} 个{places === null ? '' : `，拟定名额 ${places} 个${within}`}。
        {scored ? '' : '这项标准不打分，“符合”是各位专家认为符合的项数。'}
        并列的由会议决定，系统不替会议排先后。
      </p>
    </>
  );
}

function columns({ places, lines }: Results): Column<DecisionLine>[] {
  const has = (what: (line: DecisionLine) => boolean) => lines.some(what);
  const edge = (at: number) => places !== null && at === places - 1 && lines.length > places;
  return [
    {
      key: 'position',
      title: '名次',
      cell: (line, at) => (
        <>
          {positionWords(line)}
          {edge(at) ? <span className="soft">（名额到此）</span> : null}
        </>
      ),
    },
    { key: 'studio', title: '名称', head: true, cell: ({ studioName }) => studioName },
    { key: 'unit', title: '所在单位', cell: ({ unitName }) => unitName },
    { key: 'body', title: '推荐单位', cell: ({ bodyName }) => bodyName },
    { key: 'points', title: '得分', numeric: true, cell: ({ points }) => points ?? '—' },
    { key: 'stages', title: '各轮', cell: stageWords },
    ...(has(({ passed }) => passed !== null) ? [{ key: 'passed', title: '合格', cell: passedWords }] : []),
    ...(has(({ grade }) => grade !== null)
      ? [
          {
            key: 'grade',
            title: '等次',
            cell: gradeWords,
          },
        ]
      : []),
    ...(has(({ votes }) => votes !== null)
      ? [
          {
            key: 'votes',
            title: '投票',
            cell: ({ votes }: DecisionLine) => (votes ? voteWords(votes) : ''),
          },
        ]
      : []),
    {
      key: 'inspection',
      title: '验收',
      cell: inspectedWords,
    },
    { key: 'notes', title: '说明', cell: (line) => noteWords(line) || '—' },
  ];
}
