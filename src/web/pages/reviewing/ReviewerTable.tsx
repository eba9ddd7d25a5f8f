import { type Column, DataTable } from '../../office/DataTable.tsx';
import type { RoundAnswer } from './reviewing.ts';

const columns: Column<RoundAnswer['reviewers'][number]>[] = [
  { key: 'name', title: '专家', head: true, cell: ({ name }) => name },
  { key: 'from', title: '来自', cell: ({ from }) => from || '没有写明' },
  { key: 'assigned', title: '分到', numeric: true, cell: ({ assigned }) => assigned },
  { key: 'handedIn', title: '已提交', numeric: true, cell: ({ handedIn }) => handedIn },
  { key: 'open', title: '未提交', numeric: true, cell: ({ assigned, handedIn }) => assigned - handedIn },
];

/** How much each expert has, and how far they are. */
export function ReviewerTable({ answer }: { readonly answer: RoundAnswer }) {
  return (
    <section className="of-stack" aria-labelledby="reviewers">
      <h2 id="reviewers" className="of-flush">
        评审专家
      </h2>
      <DataTable
        caption="评审专家的进度"
        columns={columns}
        rows={answer.reviewers}
        rowKey={({ user }) => user}
        empty="还没有评审专家的账号。请系统管理员建账号，由安全管理员授予“评审专家”。"
      />
    </section>
  );
}
