import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { plaqueStateWords } from '../../../contract/ledgerWords.zh.ts';
import { BatchNote } from '../../office/BatchNote.tsx';
import { Loaded } from '../../office/Loaded.tsx';
import { OfficePage } from '../../office/OfficePage.tsx';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { PlaqueActs } from './PlaqueActs.tsx';
import { PlaqueFilter } from './PlaqueFilter.tsx';
import { type Filter, filterInput, type Ledger } from './plaques.ts';
import { WaitingPlaques } from './WaitingPlaques.tsx';

export interface Told {
  readonly done: string;
  readonly left: readonly { readonly name: string; readonly message: string }[];
}

/** 牌匾和证书: who is to get one, the orders, to whom it was handed over, and what became of it (F27, R33). */
export default function PlaquesPage() {
  return <OfficePage title="牌匾和证书">{({ campaign }) => <Plaques campaign={campaign.id} />}</OfficePage>;
}

function Plaques({ campaign }: { readonly campaign: string }) {
  const filter = useSearch({ strict: false }) as Filter;
  const navigate = useNavigate();
  const onChange = useCallback(
    (part: Filter) =>
      void navigate({ to: '/plaques', search: { ...filter, ...part } as never, resetScroll: false }),
    [navigate, filter],
  );
  const query = useContractQuery('plaqueLedger', filterInput(campaign, filter));
  const [told, setTold] = useState<Told>();
  const exported = new URLSearchParams(filterInput(campaign, filter));
  return (
    <div className="of-stack">
      <PlaqueFilter filter={filter} onChange={onChange} />
      {told ? <BatchNote {...told} /> : null}
      <Loaded query={query}>
        {(ledger) => (
          <>
            <div className="of-line">
              <p className="of-flush soft">{countWords(ledger)}</p>
              <a className="button button-plain" href={`/api/v1/exports/plaques.xlsx?${exported}`}>
                导出为表格
              </a>
            </div>
            <WaitingPlaques campaign={campaign} ledger={ledger} onTold={setTold} />
            <PlaqueActs campaign={campaign} ledger={ledger} onTold={setTold} />
          </>
        )}
      </Loaded>
    </div>
  );
}

function countWords({ counts }: Ledger): string {
  const some = counts.filter(({ count }) => count > 0);
  return some.length === 0
    ? '还没有登记。'
    : some.map(({ state, count }) => `${plaqueStateWords[state]} ${count}`).join('，');
}
