import Button from 'antd/es/button';
import { useState } from 'react';
import type { QueryOutput } from '../../../contract/client.ts';
import { type Column, DataTable } from '../../office/DataTable.tsx';
import { Loaded } from '../../office/Loaded.tsx';
import { ReasonDialog } from '../../office/ReasonDialog.tsx';
import { announce } from '../../parts/announce.ts';
import { cityMoment } from '../../parts/cityTime.ts';
import { useCommand } from '../../parts/useCommand.ts';
import { useContractQuery } from '../../parts/useContractQuery.ts';

type Merge = QueryOutput<'mergeList'>['merges'][number];

/** Merges so far; each can be undone. */
export function MergeList() {
  const [after, setAfter] = useState<string>();
  const [undo, setUndo] = useState<Merge>();
  const query = useContractQuery('mergeList', after ? { after } : {});
  const columns: Column<Merge>[] = [
    {
      key: 'files',
      title: '合并',
      head: true,
      cell: ({ kept, gone }) => (
        <>
          {gone.name}
          <span className="soft">（{gone.unitName}）</span>
          <br />→ {kept.name}
          <span className="soft">（{kept.unitName}）</span>
        </>
      ),
    },
    { key: 'rows', title: '转过去', numeric: true, cell: ({ rows }) => `${rows} 项` },
    { key: 'reason', title: '原因', cell: ({ reason }) => reason },
    {
      key: 'at',
      title: '办理',
      cell: ({ at, byName }) => (
        <>
          {byName}
          <br />
          <span className="soft">{cityMoment(at)}</span>
        </>
      ),
    },
    {
      key: 'undo',
      title: '撤销',
      cell: (row) =>
        row.undone ? (
          <>
            已撤销：{row.undone.because}
            <br />
            <span className="soft">{cityMoment(row.undone.at)}</span>
          </>
        ) : (
          <Button onClick={() => setUndo(row)}>撤销合并</Button>
        ),
    },
  ];
  return (
    <section className="of-stack" aria-labelledby="merges">
      <h2 id="merges">合并过的</h2>
      <Loaded query={query}>
        {({ merges, next }) => (
          <>
            <DataTable
              caption="合并过的档案"
              columns={columns}
              rows={merges}
              rowKey={({ merge }) => merge}
              empty="还没有合并过档案。"
            />
            {after || next ? (
              <nav aria-label="合并过的翻页" className="of-line">
                {after ? (
                  <button type="button" className="button button-plain" onClick={() => setAfter(undefined)}>
                    最近的
                  </button>
                ) : null}
                {next ? (
                  <button type="button" className="button button-plain" onClick={() => setAfter(next)}>
                    更早的
                  </button>
                ) : null}
              </nav>
            ) : null}
          </>
        )}
      </Loaded>
      {undo ? <UndoDialog merge={undo} onClose={() => setUndo(undefined)} /> : null}
    </section>
  );
}

function UndoDialog({ merge, onClose }: { readonly merge: Merge; readonly onClose: () => void }) {
  const { run, busy, failure } = useCommand('undoMerge');
  async function act(reason: string): Promise<boolean> {
    const done = await run({ merge: merge.merge, reason });
    if (done) announce(`已撤销，${done.rows} 项内容回到原来的档案。`);
    return done !== undefined;
  }
  return (
    <ReasonDialog title="撤销合并" act="撤销合并" danger open {...{ busy, failure, onClose }} onAct={act}>
      <p className="of-flush">
        {merge.rows} 项内容回到“{merge.gone.name}”。合并以后新增的内容留在“{merge.kept.name}”。
      </p>
    </ReasonDialog>
  );
}
