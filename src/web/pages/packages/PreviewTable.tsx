import type { QueryOutput } from '../../../contract/client.ts';
import { type Column, DataTable } from '../../office/DataTable.tsx';
import { useWords } from '../../session/useWords.ts';

type Row = QueryOutput<'packagePreview'>['applications'][number];

/** What a package holds, and what would become of each: where it goes, what is new, what finds no place. */
export function PreviewTable({ rows }: { readonly rows: readonly Row[] }) {
  const { lead } = useWords();
  const columns: Column<Row>[] = [
    { key: 'name', title: '工作室名称', head: true, cell: ({ studioName }) => studioName },
    { key: 'lead', title: lead, cell: ({ leadName }) => leadName },
    {
      key: 'unit',
      title: '所在单位',
      cell: ({ unitName, unitKnown }) => `${unitName}${unitKnown ? '' : '（将新建）'}`,
    },
    {
      key: 'body',
      title: '推荐单位',
      cell: ({ body, bodyName }) =>
        body ?? <span className="of-error">{bodyName}（本系统没有，请选择）</span>,
    },
    {
      key: 'what',
      title: '内容',
      cell: ({ exists, answers, files }) =>
        exists ? '本系统里已有，不重复导入' : `填写 ${answers} 项，附件 ${files} 个`,
    },
    { key: 'aside', title: '没有位置的', cell: (row) => <Aside row={row} /> },
  ];
  return (
    <DataTable
      caption="数据包里的申报"
      columns={columns}
      rows={rows}
      rowKey={({ from }) => from}
      empty="数据包里没有申报。"
    />
  );
}

/** Kept with the package and told, never dropped unseen. */
function Aside({ row: { exists, aside, filesAside } }: { readonly row: Row }) {
  const count = aside.length + filesAside.length;
  if (exists || count === 0) return <>无</>;
  return (
    <details>
      <summary>{count} 项，另存在数据包里</summary>
      <ul>
        {aside.map(({ label, value, why }) => (
          <li key={`${label} ${value}`}>
            {label}：{value}（{why}）
          </li>
        ))}
        {filesAside.map((name) => (
          <li key={name}>附件 {name}</li>
        ))}
      </ul>
    </details>
  );
}
