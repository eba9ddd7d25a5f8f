import { Link } from '@tanstack/react-router';
import Button from 'antd/es/button';
import { useState } from 'react';
import type { QueryOutput } from '../../contract/client.ts';
import { cityMoment } from '../parts/cityTime.ts';
import { useContractQuery } from '../parts/useContractQuery.ts';
import { type Column, DataTable } from './DataTable.tsx';
import { SpotCheckDialog } from './SpotCheckDialog.tsx';

type Check = QueryOutput<'spotChecks'>['checks'][number];
const resultWords = { passed: '抽查合格', found: '发现问题' } as const;

interface Props {
  readonly campaign: string;
  /** Only what was drawn from this body. */
  readonly body?: string;
  readonly zone: string;
}

/** 抽查 (F52): what was drawn of the applications that bodies took in by themselves, and what was seen. */
export function SpotChecks({ campaign, body, zone }: Props) {
  const { data } = useContractQuery('spotChecks', { campaign });
  const [asking, setAsking] = useState<Check>();
  if (!data?.rule) return null;
  const checks = data.checks.filter((check) => body === undefined || check.body === body);
  const open = checks.filter(({ result }) => result === null).length;
  const may = data.allowed.includes('recordSpotCheck');
  const { percent, atLeast } = data.rule;
  return (
    <section className="card of-stack" aria-labelledby="spot-checks">
      <h2 id="spot-checks" className="of-flush">
        抽查{checks.length > 0 ? `（抽中 ${checks.length} 份，待查 ${open} 份）` : ''}
      </h2>
      <p className="soft of-flush">
        推荐单位自行受理的申报，按 {percent}%{atLeast === null ? '' : `、每个单位不少于 ${atLeast} 份`}
        抽查。名单随报送自动抽取，不由人挑选。
      </p>
      {checks.length === 0 ? (
        <p className="of-flush">还没有抽中的申报。推荐单位报送以后，这里会列出来。</p>
      ) : (
        <DataTable
          caption="抽查名单"
          columns={columns(zone, may ? setAsking : undefined)}
          rows={checks}
          rowKey={({ application }) => application}
          empty={null}
        />
      )}
      {asking ? <SpotCheckDialog check={asking} onClose={() => setAsking(undefined)} /> : null}
    </section>
  );
}

function columns(zone: string, onRecord: ((check: Check) => void) | undefined): Column<Check>[] {
  return [
    {
      key: 'studio',
      title: '名称',
      head: true,
      cell: ({ application, studioName }) => (
        <Link to="/applications/$application/review" params={{ application } as never}>
          {studioName}
        </Link>
      ),
    },
    { key: 'unit', title: '所在单位', cell: ({ unitName }) => unitName },
    { key: 'body', title: '推荐单位', cell: ({ bodyName }) => bodyName },
    { key: 'drawn', title: '抽中时间', cell: ({ drawnAt }) => cityMoment(drawnAt, zone) },
    { key: 'result', title: '抽查结果', cell: ({ result }) => <Result result={result} zone={zone} /> },
    ...(onRecord
      ? [
          {
            key: 'act',
            title: '办理',
            cell: (check: Check) => (
              <Button onClick={() => onRecord(check)}>
                {check.result ? '更正结果' : '登记结果'}
                <span className="unseen">：{check.studioName}</span>
              </Button>
            ),
          },
        ]
      : []),
  ];
}

function Result({ result, zone }: { result: Check['result']; zone: string }) {
  if (!result) return <span className="soft">待查</span>;
  return (
    <>
      <span className="of-strong">{resultWords[result.result]}</span>
      {result.text ? <span className="of-wrap">：{result.text}</span> : null}
      <span className="soft">
        {' '}
        {result.byName}，{cityMoment(result.at, zone)}
      </span>
    </>
  );
}
