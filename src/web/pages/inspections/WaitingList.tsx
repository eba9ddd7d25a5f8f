import { Link } from '@tanstack/react-router';
import { DataTable } from '../../office/DataTable.tsx';
import { cityMoment } from '../../parts/cityTime.ts';
import { type Board, resultWords } from './inspections.ts';

/** 待核对: sheets that did not fit, each with its reason; nothing was lost (R32). */
export function WaitingList({ board, zone }: { readonly board: Board; readonly zone: string }) {
  if (board.waiting.length === 0) return null;
  return (
    <section className="card of-stack" aria-labelledby="waiting-sheets">
      <h2 id="waiting-sheets" className="of-flush">
        待核对的验收表（{board.waiting.length} 份）
      </h2>
      <p className="soft of-flush">内容都已收存。打开后决定采用哪一份，或写明原因搁置；两份都会保留。</p>
      <DataTable
        caption="待核对的验收表"
        columns={[
          {
            key: 'studio',
            title: '名称',
            head: true,
            cell: ({ visit, studioName }) => (
              <Link to="/inspections/$visit" params={{ visit } as never}>
                {studioName}
              </Link>
            ),
          },
          { key: 'by', title: '上传人', cell: ({ byName }) => byName },
          { key: 'at', title: '收到时间', cell: ({ receivedAt }) => cityMoment(receivedAt, zone) },
          { key: 'on', title: '验收日期', cell: ({ visitedOn }) => visitedOn },
          { key: 'result', title: '所填结果', cell: ({ result }) => resultWords[result] },
          { key: 'because', title: '原因', cell: ({ because }) => because },
        ]}
        rows={board.waiting}
        rowKey={({ sheet }) => sheet}
        empty={null}
      />
    </section>
  );
}
