import { useEffect, useState } from 'react';
import { Loaded } from '../../office/Loaded.tsx';
import { cityMoment } from '../../parts/cityTime.ts';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { Counts } from './Counts.tsx';
import { ImportActs } from './ImportActs.tsx';
import { ImportProgress } from './ImportProgress.tsx';
import { type Import, isAtWork, phaseTitles } from './importText.ts';
import { RowList } from './RowList.tsx';

interface Props {
  readonly id: string;
  readonly onOther: () => void;
}

/** One list: how far it is, how many rows are what, each row with its place in the register, and what to do next. */
export function ImportView({ id, onOther }: Props) {
  const [working, setWorking] = useState(true);
  const query = useContractQuery('registerImport', { import: id }, working ? { refetchInterval: 1_500 } : {});
  useEffect(() => setWorking(query.data ? isAtWork(query.data) : false), [query.data]);
  return (
    <Loaded query={query}>
      {(found: Import) => (
        <>
          <p className="of-flush">
            <span className="of-strong">{found.fileName}</span>（{found.sheetName}），{found.byName}于{' '}
            {cityMoment(found.at)} 上传。{phaseTitles[found.phase]}
            {found.phase === 'taken' && found.takenAt ? `，${cityMoment(found.takenAt)}` : ''}
            {found.undoneAt ? `，${cityMoment(found.undoneAt)}` : ''}。
          </p>
          <ImportProgress found={found} />
          {found.phase === 'reading' ? null : (
            <>
              <Counts found={found} />
              <ImportActs found={found} onOther={onOther} />
              <RowList key={found.phase} found={found} />
            </>
          )}
        </>
      )}
    </Loaded>
  );
}
