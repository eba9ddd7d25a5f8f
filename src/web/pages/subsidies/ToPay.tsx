import Button from 'antd/es/button';
import { useState } from 'react';
import { type Column, DataTable } from '../../office/DataTable.tsx';
import { type Ledger, type MoneyLine, type StudioMoney, yuan } from '../../office/moneyWords.ts';
import { dayInWords } from '../../parts/cityTime.ts';
import { PayDialog } from './PayDialog.tsx';

interface Due {
  readonly studio: StudioMoney;
  readonly approval: MoneyLine;
}

/** What waits for payment, this year's and earlier: the treasurer's own list. */
export function ToPay({ ledger }: { readonly ledger: Ledger }) {
  const [paying, setPaying] = useState<Due>();
  const studios = [
    ...ledger.bodies.flatMap(({ studios: of }) => of),
    ...ledger.earlier.map(({ studio }) => studio),
  ];
  const due = studios.flatMap((studio) =>
    studio.lines
      .filter(
        ({ kind, counters, countered, left }) =>
          kind === 'approval' && !counters && !countered && left !== '0',
      )
      .map((approval) => ({ studio, approval })),
  );
  const columns: readonly Column<Due>[] = [
    {
      key: 'unit',
      title: '收款单位',
      head: true,
      cell: ({ studio }) => (
        <>
          {studio.unitName}
          <p className="soft of-flush">{studio.studioName}</p>
        </>
      ),
    },
    { key: 'on', title: '审批日期', cell: ({ approval }) => dayInWords(approval.on) },
    { key: 'period', title: '年度（项目）', cell: ({ approval }) => approval.period },
    { key: 'left', title: '待付', numeric: true, cell: ({ approval }) => yuan(approval.left) },
    {
      key: 'pay',
      title: '办理',
      cell: (one) => (
        <Button type="primary" onClick={() => setPaying(one)} aria-label={`付款：${one.studio.studioName}`}>
          付款
        </Button>
      ),
    },
  ];
  return (
    <section className="of-stack" aria-labelledby="to-pay">
      <h2 id="to-pay" className="of-flush">
        待付款 {due.length} 笔
      </h2>
      <DataTable
        caption="待付款"
        columns={columns}
        rows={due}
        rowKey={({ approval }) => approval.line}
        empty={<p>没有等待付款的。审批以后会列在这里。</p>}
      />
      {paying ? <PayDialog {...paying} today={ledger.today} onClose={() => setPaying(undefined)} /> : null}
    </section>
  );
}
