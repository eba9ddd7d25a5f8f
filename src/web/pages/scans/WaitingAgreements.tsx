import { Link } from '@tanstack/react-router';
import Button from 'antd/es/button';
import { useState } from 'react';
import { type Column, DataTable } from '../../office/DataTable.tsx';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { useMay } from '../../session/useMe.ts';
import { pairInWords } from './pageTitle.ts';
import { sheetWords, type WaitingSheet } from './sheetWords.ts';

const columns: readonly Column<WaitingSheet>[] = [
  {
    ...{ key: 'pair', title: '师徒', head: true },
    cell: (sheet) => (
      <>
        <Link to="/mentorship/$pair" params={{ pair: sheet.pair } as never}>
          {pairInWords(sheet)}
        </Link>
        <br />
        <span className="soft">{sheet.number}</span>
      </>
    ),
  },
  {
    ...{ key: 'studio', title: '所在工作室' },
    cell: ({ studioName, unitName }) => (
      <>
        {studioName}
        <br />
        <span className="soft">{unitName}</span>
      </>
    ),
  },
  { key: 'stand', title: '纸面', cell: (sheet) => <SheetStanding sheet={sheet} /> },
  { key: 'next', title: '怎么办', cell: ({ stand }) => sheetWords[stand].next },
];

/** Where the paper stands; what is scanned opens at its page for those who may. */
export function SheetStanding({
  sheet,
}: {
  readonly sheet: Pick<WaitingSheet, 'stand' | 'missingPages' | 'note' | 'scan'>;
}) {
  const may = useMay();
  const { tone, words } = sheetWords[sheet.stand];
  const { scan } = sheet;
  return (
    <>
      <span className="of-mark" data-tone={tone}>
        {words(sheet)}
      </span>
      {scan && may('scanPapers') ? (
        <>
          {' '}
          <Link
            to="/scans/$batch"
            params={{ batch: scan.batch } as never}
            search={{ page: scan.page } as never}
          >
            看扫描件
          </Link>
        </>
      ) : null}
    </>
  );
}

/** Agreements of pairs that wait for their signed and sealed sheet (R11); nothing where none waits. */
export function WaitingAgreements() {
  const may = useMay();
  return may('seeMentorship') ? <Waiting /> : null;
}

function Waiting() {
  const [after, setAfter] = useState<string>();
  const query = useContractQuery('waitingAgreements', after ? { after } : {});
  if (query.error) return <RefusalNote failure={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data || query.data.count === 0) return null;
  const { sheets, count, next } = query.data;
  return (
    <section className="of-stack" aria-labelledby="waiting-agreements">
      <div className="of-line of-between">
        <h2 id="waiting-agreements" className="of-flush">
          师徒协议：{count} 份等待盖章扫描件
        </h2>
        <Link to="/mentorship" className="of-noprint">
          名师带徒
        </Link>
      </div>
      <DataTable
        caption="等待盖章的协议"
        columns={columns}
        rows={sheets}
        rowKey={({ pair }) => pair}
        empty={<p>后面没有了。</p>}
      />
      {after || next ? (
        <div className="of-line of-noprint">
          {after ? <Button onClick={() => setAfter(undefined)}>回到开头</Button> : null}
          {next ? <Button onClick={() => setAfter(next)}>下一页</Button> : null}
        </div>
      ) : null}
    </section>
  );
}
