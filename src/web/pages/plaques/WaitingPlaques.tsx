import Button from 'antd/es/button';
import { useState } from 'react';
import { plaqueKindWords } from '../../../contract/ledgerWords.zh.ts';
import { type Column, DataTable } from '../../office/DataTable.tsx';
import { Tick } from '../../office/Tick.tsx';
import { type Ticked, useTicked } from '../../office/useTicked.ts';
import { EnterDialog } from './EnterDialog.tsx';
import type { Told } from './PlaquesPage.tsx';
import { type Ledger, type WaitingPlaque, waitingKey } from './plaques.ts';

interface Props {
  readonly campaign: string;
  readonly ledger: Ledger;
  readonly onTold: (told: Told) => void;
}

/** Those who are to get a plaque or a certificate, and what is missing (S7). */
export function WaitingPlaques({ campaign, ledger, onTold }: Props) {
  const ticked = useTicked();
  const [open, setOpen] = useState(false);
  const { waiting, allowed } = ledger;
  const ready = waiting.filter(({ missing }) => missing.length === 0);
  const chosen = ready.filter((one) => ticked.ticked.includes(waitingKey(one)));
  const keeps = allowed.includes('keepPlaques');
  if (waiting.length === 0) return null;
  return (
    <section className="of-stack" aria-labelledby="waiting">
      <h2 id="waiting" className="of-flush">
        待登记
      </h2>
      {keeps && ready.length > 0 ? (
        <div className="of-line">
          <Button onClick={() => ticked.set(ready.map(waitingKey))}>
            选择全部可登记的 {ready.length} 项
          </Button>
          <Button type="primary" disabled={chosen.length === 0} onClick={() => setOpen(true)}>
            登记所选 {chosen.length} 项
          </Button>
        </div>
      ) : null}
      <DataTable
        caption="待登记的牌匾和证书"
        columns={columnsFor(keeps ? ticked : undefined)}
        rows={waiting}
        rowKey={waitingKey}
        empty={null}
      />
      {open ? (
        <EnterDialog
          campaign={campaign}
          chosen={chosen}
          onClose={() => setOpen(false)}
          onTold={(told) => {
            ticked.clear();
            onTold(told);
          }}
        />
      ) : null}
    </section>
  );
}

const columnsFor = (ticked: Ticked | undefined): readonly Column<WaitingPlaque>[] => [
  ...(ticked
    ? [
        {
          key: 'tick',
          title: '选择',
          cell: (one: WaitingPlaque) =>
            one.missing.length === 0 ? (
              <Tick of={ticked} id={waitingKey(one)} label={one.studioName} />
            ) : null,
        },
      ]
    : []),
  {
    key: 'studio',
    title: '工作室',
    head: true,
    cell: ({ studioName, unitName }) => (
      <>
        {studioName}
        <p className="soft of-flush">{unitName}</p>
      </>
    ),
  },
  { key: 'body', title: '推荐单位', cell: ({ bodyName }) => bodyName },
  { key: 'kind', title: '种类', cell: ({ kind }) => plaqueKindWords[kind] },
  { key: 'text', title: '文字', cell: ({ text }) => <span className="of-wrap">{text}</span> },
  {
    key: 'missing',
    title: '情况',
    cell: ({ missing }) => (missing.length === 0 ? '可以登记' : missing.join('，')),
  },
];
