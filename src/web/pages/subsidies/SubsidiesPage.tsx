import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { moneyText } from '../../../core/subsidy/amount.ts';
import { type Column, DataTable } from '../../office/DataTable.tsx';
import { Loaded } from '../../office/Loaded.tsx';
import { MoneyTotals } from '../../office/MoneyTotals.tsx';
import type { Ledger, StudioMoney } from '../../office/moneyWords.ts';
import { OfficePage } from '../../office/OfficePage.tsx';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { useMay } from '../../session/useMe.ts';
import { useWords } from '../../session/useWords.ts';
import './subsidies.css';
import { StudioLedger } from './StudioLedger.tsx';
import { ToPay } from './ToPay.tsx';

/** 补助台账: by body and studio with totals at every level, and what earlier years left open (F28, 3.7). */
export default function SubsidiesPage() {
  const { subsidy } = useWords();
  return (
    <OfficePage title={`${subsidy}台账`}>{({ campaign }) => <Subsidies campaign={campaign.id} />}</OfficePage>
  );
}

function Subsidies({ campaign }: { readonly campaign: string }) {
  const { subsidy } = useWords();
  const may = useMay();
  const query = useContractQuery('subsidyLedger', { campaign });
  return (
    <Loaded query={query}>
      {(ledger) => (
        <div className="of-stack">
          <div className="of-line">
            <a className="button button-plain" href={`/api/v1/exports/subsidies.xlsx?campaign=${campaign}`}>
              导出为表格
            </a>
            {may('seeMoneyTrail') ? <Link to="/money-trail">经审核对</Link> : null}
          </div>
          <MoneyTotals totals={ledger.totals} />
          {ledger.allowed.includes('paySubsidy') ? <ToPay ledger={ledger} /> : null}
          {ledger.bodies.length === 0 ? (
            <div className="of-empty">
              <p className="of-strong">还没有可以审批{subsidy}的工作室</p>
              <p>方案里写了{subsidy}的类别，申报审批以后会列在这里。</p>
            </div>
          ) : null}
          {ledger.bodies.map((body) => (
            <BodyLedger key={body.body} body={body} ledger={ledger} />
          ))}
          <Earlier ledger={ledger} />
        </div>
      )}
    </Loaded>
  );
}

type Body = Ledger['bodies'][number];

function BodyLedger({ body, ledger }: { readonly body: Body; readonly ledger: Ledger }) {
  const [open, setOpen] = useState<string>();
  const shown = body.studios.find(({ application }) => application === open);
  const { totals, studios, bodyName } = body;
  return (
    <section className="of-stack" aria-label={bodyName}>
      <h2 className="of-flush">{bodyName}</h2>
      <DataTable
        caption={`${bodyName}各工作室的收支`}
        columns={columnsFor(open, setOpen)}
        rows={studios}
        rowKey={({ application }) => application}
        rowClass={({ application }) => (application === open ? 'of-chosen' : undefined)}
        empty={null}
        foot={
          <tr>
            <th scope="row">小计</th>
            {amounts.map(([key]) => (
              <td key={key} className="of-num">
                {moneyText(totals[key])}
              </td>
            ))}
            <td />
          </tr>
        }
      />
      {shown ? <StudioLedger studio={shown} ledger={ledger} /> : null}
    </section>
  );
}

const amounts = [
  ['approved', '批准（元）'],
  ['paid', '已付（元）'],
  ['unpaid', '未付（元）'],
  ['used', '已用（元）'],
  ['balance', '结余（元）'],
] as const;

const columnsFor = (
  open: string | undefined,
  onOpen: (application: string | undefined) => void,
): readonly Column<StudioMoney>[] => [
  {
    key: 'studio',
    title: '工作室',
    head: true,
    cell: ({ studioName, unitName, trackTitle }) => (
      <>
        {studioName}
        <p className="soft of-flush">
          {unitName}，{trackTitle}
        </p>
      </>
    ),
  },
  ...amounts.map(([key, title]) => ({
    ...{ key, title, numeric: true },
    cell: ({ totals }: StudioMoney) => moneyText(totals[key]),
  })),
  {
    key: 'open',
    title: '明细',
    cell: ({ application, studioName }) => (
      <button
        type="button"
        className="button button-plain"
        aria-expanded={application === open}
        aria-label={`${application === open ? '收起' : '打开'}${studioName}的明细`}
        onClick={() => onOpen(application === open ? undefined : application)}
      >
        {application === open ? '收起' : '打开'}
      </button>
    ),
  },
];

/** Unpaid and unreported money of earlier years does not vanish with the year (3.7). */
function Earlier({ ledger }: { readonly ledger: Ledger }) {
  if (ledger.earlier.length === 0) return null;
  return (
    <section className="of-stack" aria-labelledby="earlier">
      <h2 id="earlier" className="of-flush">
        往年结转
      </h2>
      <p className="of-flush soft">往年批准未付，或付了还没有报告使用的，在这里继续办。</p>
      {ledger.earlier.map(({ campaignTitle, bodyName, studio }) => (
        <details key={studio.application} className="card">
          <summary>
            {studio.studioName}（{bodyName}，{campaignTitle}）：未付 {moneyText(studio.totals.unpaid)}{' '}
            元，结余 {moneyText(studio.totals.balance)} 元
          </summary>
          <StudioLedger studio={studio} ledger={ledger} />
        </details>
      ))}
    </section>
  );
}
