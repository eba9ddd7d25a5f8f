import { useState } from 'react';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import type { Reviewed } from './application.ts';
import { PaperPane } from './PaperPane.tsx';
import { ScannedPane } from './ScannedPane.tsx';

interface Props {
  readonly reviewed: Reviewed;
  readonly onPick: ((path: string) => void) | undefined;
  readonly refused: boolean;
}

/** The sheet beside the data: as it is printed, or as it came back scanned (扫描件对照). */
export function SheetPane(props: Props) {
  const { reviewed, onPick } = props;
  const { data } = useContractQuery('scannedPages', { application: reviewed.application.id });
  const [scanned, setScanned] = useState(false);
  const pages = data?.pages ?? [];
  // Fields are picked on the printed form, so a return shows that one.
  const shown = scanned && pages.length > 0 && !onPick;
  return (
    <div className="of-stack of-top">
      {pages.length > 0 && !onPick ? (
        <div className="of-line" role="group" aria-label="对照哪一种">
          {[false, true].map((way) => (
            <button
              key={String(way)}
              type="button"
              className="button button-plain sc-way"
              aria-pressed={shown === way}
              onClick={() => setScanned(way)}
            >
              {way ? `扫描件（${pages.length} 页）` : '表样'}
            </button>
          ))}
        </div>
      ) : null}
      {shown ? <ScannedPane reviewed={reviewed} pages={pages} /> : <PaperPane {...props} />}
    </div>
  );
}
