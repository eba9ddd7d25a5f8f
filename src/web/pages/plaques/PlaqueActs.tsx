import Button from 'antd/es/button';
import { useState } from 'react';
import { mayFollow } from '../../../core/plaque/plaqueActs.ts';
import { DataTable } from '../../office/DataTable.tsx';
import { useTicked } from '../../office/useTicked.ts';
import { BatchDialog } from './BatchDialog.tsx';
import { EndDialog } from './EndDialog.tsx';
import type { Told } from './PlaquesPage.tsx';
import { plaqueColumns } from './plaqueColumns.tsx';
import type { Ledger, Plaque } from './plaques.ts';
import { SlipDialog } from './SlipDialog.tsx';

export type Batch = 'ordered' | 'made' | 'handedOver';
export type Ending = 'replaced' | 'withdrawn' | 'slip';
const batches: readonly (readonly [Batch, string])[] = [
  ['ordered', '交付制作'],
  ['made', '登记制成'],
  ['handedOver', '颁发'],
];
interface Props {
  readonly campaign: string;
  readonly ledger: Ledger;
  readonly onTold: (told: Told) => void;
}

/** The ledger itself: what is ticked is ordered, made, handed over together; one is reissued or withdrawn. */
export function PlaqueActs({ campaign, ledger, onTold }: Props) {
  const ticked = useTicked();
  const [batch, setBatch] = useState<Batch>();
  const [ending, setEnding] = useState<{ readonly what: Ending; readonly plaque: Plaque }>();
  const { plaques, allowed, today } = ledger;
  const keeps = allowed.includes('keepPlaques');
  const chosen = plaques.filter(({ plaque }) => ticked.ticked.includes(plaque));
  const columns = plaqueColumns(
    keeps ? ticked : undefined,
    keeps ? (what, plaque) => setEnding({ what, plaque }) : undefined,
  );
  const close = () => setEnding(undefined);
  return (
    <section className="of-stack" aria-labelledby="entered">
      <h2 id="entered" className="of-flush">
        台账
      </h2>
      {keeps && plaques.length > 0 ? (
        <div className="of-line">
          {batches.map(([act, label]) => {
            const fit = chosen.filter(({ state }) => mayFollow[state].includes(act)).length;
            return (
              <Button key={act} disabled={chosen.length === 0} onClick={() => setBatch(act)}>
                {label}
                {chosen.length > 0 ? `（${fit}）` : ''}
              </Button>
            );
          })}
          <Button onClick={() => ticked.set(plaques.map(({ plaque }) => plaque))}>全选</Button>
        </div>
      ) : null}
      <DataTable
        caption="牌匾和证书台账"
        columns={columns}
        rows={plaques}
        rowKey={({ plaque }) => plaque}
        empty={<p>没有符合条件的牌匾和证书。先在“待登记”里登记，再交付制作。</p>}
      />
      {batch ? (
        <BatchDialog
          {...{ campaign, batch, chosen, today }}
          onClose={() => setBatch(undefined)}
          onTold={(told) => {
            ticked.clear();
            onTold(told);
          }}
        />
      ) : null}
      {ending?.what === 'slip' ? <SlipDialog plaque={ending.plaque} onClose={close} /> : null}
      {ending && ending.what !== 'slip' ? (
        <EndDialog what={ending.what} plaque={ending.plaque} today={today} onClose={close} />
      ) : null}
    </section>
  );
}
