import { Link } from '@tanstack/react-router';
import type { QueryOutput } from '../../../contract/client.ts';
import { DataTable } from '../../office/DataTable.tsx';
import { dayInWords } from '../../parts/cityTime.ts';

type Row = QueryOutput<'workList'>['rows'][number];

/** One line for each entry; it opens to its photos and papers. */
export function WorkTable({ rows }: { readonly rows: readonly Row[] }) {
  return (
    <DataTable
      caption="各工作室的记录"
      rows={rows}
      rowKey={({ id }) => id}
      empty={
        <>
          <p className="of-strong">没有符合条件的记录</p>
          <p>工作室在手机上“记一笔”后，这里就能看到。</p>
        </>
      }
      columns={[
        {
          key: 'title',
          title: '内容',
          head: true,
          cell: ({ id, title }) => (
            <Link to="/work/$entry" params={{ entry: id } as never}>
              {title}
            </Link>
          ),
        },
        { key: 'kind', title: '类别', cell: ({ kindTitle }) => kindTitle },
        { key: 'on', title: '日期', cell: ({ on }) => dayInWords(on) },
        {
          key: 'studio',
          title: '工作室',
          cell: ({ studio: { id, name, unitName, bodyName } }) => (
            <>
              <Link to="/studios/$studio/$part" params={{ studio: id, part: 'work' } as never}>
                {name}
              </Link>
              <br />
              <span className="soft">
                {unitName}，{bodyName}
              </span>
            </>
          ),
        },
        { key: 'tags', title: '标签', cell: ({ tags }) => tags.join('、') },
        { key: 'files', title: '照片和材料', numeric: true, cell: ({ files }) => (files > 0 ? files : '') },
        {
          key: 'by',
          title: '记录人',
          cell: ({ byName, enteredFor }) => `${byName}${enteredFor ? '（代录）' : ''}`,
        },
      ]}
    />
  );
}
