import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { QueryOutput } from '../../../contract/client.ts';
import { type Column, DataTable } from '../../office/DataTable.tsx';
import { Loaded } from '../../office/Loaded.tsx';
import { cityMoment } from '../../parts/cityTime.ts';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { phaseTitles } from './importText.ts';

type Line = QueryOutput<'registerImports'>['imports'][number];

const columns: Column<Line>[] = [
  {
    key: 'file',
    title: '文件',
    head: true,
    cell: ({ import: id, fileName, sheetName }) => (
      <>
        <Link to="/register-import" search={{ import: id } as never}>
          {fileName}
        </Link>
        <br />
        <span className="soft">{sheetName}</span>
      </>
    ),
  },
  {
    key: 'phase',
    title: '情况',
    cell: ({ phase, progress }) =>
      progress?.state === 'cancelled' || progress?.state === 'failed'
        ? `${phaseTitles[phase]}（停下了）`
        : phaseTitles[phase],
  },
  { key: 'at', title: '上传时间', cell: ({ at }) => cityMoment(at) },
  { key: 'by', title: '办理人', cell: ({ byName }) => byName },
];

/** Lists that were taken in or looked at before. */
export function ImportList() {
  const [after, setAfter] = useState<string>();
  const query = useContractQuery('registerImports', after ? { after } : {}, { refetchInterval: 10_000 });
  return (
    <section className="of-stack" aria-labelledby="imports">
      <h2 id="imports">导入过的名单</h2>
      <Loaded query={query}>
        {({ imports, next }) => (
          <>
            <DataTable
              caption="导入和核对过的文件"
              columns={columns}
              rows={imports}
              rowKey={(row) => row.import}
              empty="还没有导入过名单。请在上面选择文件。"
            />
            {after || next ? (
              <nav aria-label="翻页" className="of-line">
                {after ? (
                  <button type="button" className="button button-plain" onClick={() => setAfter(undefined)}>
                    第一页
                  </button>
                ) : null}
                {next ? (
                  <button type="button" className="button button-plain" onClick={() => setAfter(next)}>
                    下一页
                  </button>
                ) : null}
              </nav>
            ) : null}
          </>
        )}
      </Loaded>
    </section>
  );
}
