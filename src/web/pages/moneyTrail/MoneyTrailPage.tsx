import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { QueryOutput } from '../../../contract/client.ts';
import { type Column, DataTable } from '../../office/DataTable.tsx';
import { Loaded } from '../../office/Loaded.tsx';
import { MoneyTotals } from '../../office/MoneyTotals.tsx';
import { yuan } from '../../office/moneyWords.ts';
import { OfficePage } from '../../office/OfficePage.tsx';
import { dayInWords } from '../../parts/cityTime.ts';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { useMay } from '../../session/useMe.ts';
import { useWords } from '../../session/useWords.ts';
import '../subsidies/subsidies.css';

type Payment = QueryOutput<'moneyTrail'>['payments'][number];
type May = (action: string) => boolean;

/** 经审核对: each payment with the papers behind it; only read (domain 1). */
export default function MoneyTrailPage() {
  return <OfficePage title="经审核对">{({ campaign }) => <Trail campaign={campaign.id} />}</OfficePage>;
}

function Trail({ campaign }: { readonly campaign: string }) {
  const query = useContractQuery('moneyTrail', { campaign });
  const { designation } = useWords();
  const may = useMay();
  const [faulty, setFaulty] = useState(false);
  return (
    <Loaded query={query}>
      {({ payments, totals }) => {
        const bad = payments.filter(({ faults }) => faults.length > 0);
        return (
          <div className="of-stack">
            <MoneyTotals totals={totals} />
            <div className="of-line">
              <p className="of-flush">
                共 {payments.length} 笔付款，{bad.length === 0 ? '没有发现问题' : `${bad.length} 笔有问题`}。
              </p>
              <label className="of-check">
                <input
                  type="checkbox"
                  checked={faulty}
                  onChange={(event) => setFaulty(event.target.checked)}
                />
                只看有问题的
              </label>
              <a
                className="button button-plain"
                href={`/api/v1/exports/moneyTrail.xlsx?campaign=${campaign}`}
              >
                导出核对表
              </a>
            </div>
            <DataTable
              caption="付款核对"
              columns={columnsFor(may, designation)}
              rows={faulty ? bad : payments}
              rowKey={({ payment }) => payment}
              empty={<p>{faulty ? '没有有问题的付款。' : '还没有付款。财务付款后逐笔列在这里。'}</p>}
            />
          </div>
        );
      }}
    </Loaded>
  );
}

/** Where there is none, the fault says so; here stands a dash. */
const none = '—';

const columnsFor = (may: May, designation: string): readonly Column<Payment>[] => [
  {
    key: 'payment',
    title: '付款',
    head: true,
    cell: ({ on, amount, payee, account, payeeNote, studioName, countered }) => (
      <>
        {countered ? <s>{yuan(amount)}</s> : yuan(amount)}
        {countered ? '（已冲销）' : ''}
        <p className="soft of-flush">
          {dayInWords(on)}，{studioName}
        </p>
        <p className="soft of-flush">
          付给 {payee} {account} {payeeNote ? `（${payeeNote}）` : ''}
        </p>
      </>
    ),
  },
  {
    key: 'faults',
    title: '核对结果',
    cell: ({ faults, countered }) =>
      faults.length > 0 ? (
        <ul className="of-list of-tight">
          {faults.map((fault) => (
            <li key={fault} className="of-mark" data-tone="attention">
              {fault}
            </li>
          ))}
        </ul>
      ) : countered ? (
        none
      ) : (
        <span className="of-mark" data-tone="good">
          未发现问题
        </span>
      ),
  },
  { key: 'vouchers', title: '付款凭证', cell: ({ vouchers }) => <Vouchers of={vouchers} /> },
  {
    key: 'approval',
    title: '审批',
    cell: ({ approval }) =>
      approval ? (
        <>
          {dayInWords(approval.on)} {yuan(approval.amount)}
          <p className="soft of-flush">{[approval.byName, approval.basis].filter(Boolean).join('，')}</p>
        </>
      ) : (
        none
      ),
  },
  {
    key: 'resolution',
    title: '会议决定',
    cell: ({ resolution }) => {
      if (!resolution) return none;
      return may('seeResolutions') ? <Link to="/resolutions">{resolution.title}</Link> : resolution.title;
    },
  },
  {
    key: 'inspection',
    title: '验收',
    cell: ({ inspection }) => {
      if (!inspection) return none;
      const text = `${inspection.result} ${dayInWords(inspection.on)}`;
      return may('seeInspection') ? <Link to="/inspections">{text}</Link> : text;
    },
  },
  {
    key: 'designation',
    title: designation,
    cell: ({ designation: named }) => {
      if (!named) return none;
      const text = `${named.title} ${dayInWords(named.on)}`;
      return may('seeDesignations') ? <Link to="/designation">{text}</Link> : text;
    },
  },
  {
    key: 'uses',
    title: '使用',
    cell: ({ uses, refunded, left }) => (
      <ul className="of-list of-tight">
        {uses.map(({ on, use, amount, vouchers }) => (
          <li key={on + use + amount}>
            {use} {yuan(amount)} <Vouchers of={vouchers} />
          </li>
        ))}
        {refunded !== '0' ? <li>退回 {yuan(refunded)}</li> : null}
        <li className="soft">结余 {yuan(left)}</li>
      </ul>
    ),
  },
];

function Vouchers({ of }: { readonly of: Payment['vouchers'] }) {
  if (of.length === 0) return <>{none}</>;
  return of.map(({ upload, name, number }) => (
    <a key={upload} href={`/api/v1/uploads/${upload}`} target="_blank" rel="noreferrer" className="of-wrap">
      {number || name}{' '}
    </a>
  ));
}
