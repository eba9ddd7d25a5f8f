import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { QueryOutput } from '../../../contract/client.ts';
import { levelTitle, studioStateTitles } from '../../../contract/studioWords.zh.ts';
import type { Words } from '../../../core/programme/words.ts';
import { type Column, DataTable } from '../../office/DataTable.tsx';
import { dayInWords } from '../../parts/cityTime.ts';
import { useWords } from '../../session/useWords.ts';

export type StudioRow = QueryOutput<'studioList'>['rows'][number];

const columns = (words: Words): Column<StudioRow>[] => [
  {
    key: 'studio',
    title: '工作室',
    head: true,
    cell: ({ id, name }) => (
      <Link to="/studios/$studio" params={{ studio: id } as never}>
        {name}
      </Link>
    ),
  },
  { key: 'lead', title: words.lead, cell: ({ leadName }) => leadName },
  {
    key: 'unit',
    title: '所在单位',
    cell: ({ unitName, bodyName }) => (
      <>
        {unitName}
        <br />
        <span className="soft">{bodyName}</span>
      </>
    ),
  },
  {
    key: 'level',
    title: '级别',
    cell: ({ level, title, namedOn }) => (
      <>
        {levelTitle(level, words)}
        {title ? (
          <>
            <br />
            <span className="soft">
              {title}
              {namedOn ? `，${dayInWords(namedOn)}` : ''}
            </span>
          </>
        ) : null}
      </>
    ),
  },
  {
    key: 'trade',
    title: '行业和类型',
    cell: ({ trade, kind }) => [trade, kind].filter(Boolean).join('，'),
  },
  {
    key: 'state',
    title: '状态',
    cell: ({ state, grade }) => (
      <span className="of-marks">
        <span className="of-mark" data-tone={state === 'active' ? 'good' : 'attention'}>
          {studioStateTitles(words)[state]}
        </span>
        {grade ? <span className="of-mark">{grade}</span> : null}
      </span>
    ),
  },
  {
    key: 'sign',
    title: '最近动态',
    cell: ({ lastSignOn }) => (lastSignOn ? dayInWords(lastSignOn) : '没有记录'),
  },
];

/** Studios of the register as rows, cards on a phone. */
export function RegisterTable({ rows, empty }: { rows: readonly StudioRow[]; empty: ReactNode }) {
  const words = useWords();
  return (
    <DataTable
      caption="档案名册"
      columns={columns(words)}
      rows={rows}
      rowKey={(row) => row.id}
      empty={empty}
    />
  );
}
