import Button from 'antd/es/button';
import { useState } from 'react';
import { Loaded } from '../../office/Loaded.tsx';
import { OfficePage } from '../../office/OfficePage.tsx';
import { cityMoment, dayInWords } from '../../parts/cityTime.ts';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { GrantReserveDialog } from './GrantReserveDialog.tsx';
import type { Matrix } from './matrix.ts';
import { QuotaLetters } from './QuotaLetters.tsx';
import { QuotaNotes } from './QuotaNotes.tsx';
import { QuotaTable } from './QuotaTable.tsx';
import { TransferDialog } from './TransferDialog.tsx';

/** The whole quota table with what is used, its arithmetic, and the ways to move places (R3-R5, R35). */
export default function QuotaPage() {
  return <OfficePage title="名额">{({ campaign }) => <Quota campaign={campaign.id} />}</OfficePage>;
}

function Quota({ campaign }: { campaign: string }) {
  const query = useContractQuery('quotaMatrix', { campaign }, { refetchInterval: 30_000 });
  const [asking, setAsking] = useState<'grant' | 'transfer'>();
  const close = () => setAsking(undefined);
  return (
    <Loaded query={query}>
      {(matrix) => (
        <div className="of-stack">
          <QuotaNotes notes={matrix.notes} />
          <h2 className="of-flush">{matrix.title}</h2>
          <QuotaTable matrix={matrix} />
          <div className="of-line">
            {matrix.allowed.includes('grantReserve') ? (
              <Button type="primary" onClick={() => setAsking('grant')}>
                下达机动名额
              </Button>
            ) : null}
            {matrix.allowed.includes('transferQuota') ? (
              <Button onClick={() => setAsking('transfer')}>调剂名额</Button>
            ) : null}
            <a
              className="button button-plain"
              href={`/api/v1/papers/quota/${campaign}.pdf`}
              target="_blank"
              rel="noreferrer"
            >
              打印
            </a>
            <a className="button button-plain" href={`/api/v1/papers/quota/${campaign}.xlsx`}>
              下载表格文件
            </a>
          </div>
          <QuotaLetters campaign={campaign} />
          <Changes matrix={matrix} />
          {asking === 'grant' ? (
            <GrantReserveDialog campaign={campaign} matrix={matrix} onClose={close} />
          ) : null}
          {asking === 'transfer' ? (
            <TransferDialog campaign={campaign} matrix={matrix} onClose={close} />
          ) : null}
        </div>
      )}
    </Loaded>
  );
}

const changeWords: Readonly<Record<string, string>> = {
  reserve: '下达机动名额',
  transfer: '调剂',
  giveUp: '放弃名额',
};

function Changes({ matrix: { changes, tiers } }: { matrix: Matrix }) {
  const tierLabel = (id: string) => tiers.find((tier) => tier.id === id)?.label ?? '';
  return (
    <section className="card" aria-labelledby="changes">
      <h2 id="changes">名额变动记录</h2>
      {changes.length === 0 ? <p>还没有变动，现在的名额与下达的表一致。</p> : null}
      <ol className="timeline">
        {changes.map(({ at, kind, tier, count, from, to, reason, agreed, byName }) => (
          <li key={`${at}${tier}${from}${to}`}>
            <p className="of-strong">
              {changeWords[kind] ?? '变动'}：{tierLabel(tier)} {count} 个{from ? `，从“${from}”` : ''}
              {to ? `${from ? '' : '，'}给“${to}”` : ''}
            </p>
            <p className="of-wrap">原因：{reason}</p>
            {agreed ? (
              <p>
                {dayInWords(agreed.on)}电话商定，来电人：{agreed.with}
              </p>
            ) : null}
            <p className="soft">
              {cityMoment(at)} {byName}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
