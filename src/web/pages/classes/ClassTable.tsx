import { Link } from '@tanstack/react-router';
import { studioLevelWords, studioStateWords } from '../../../contract/watchWords.zh.ts';
import { type Column, DataTable } from '../../office/DataTable.tsx';
import { useWords } from '../../session/useWords.ts';
import { type ClassLine, changeWords } from './classes.ts';

interface Props {
  readonly studios: readonly ClassLine[];
  readonly year: number | null;
}

/** One line for each studio with its class and the difference to the year before. */
export function ClassTable({ studios, year }: Props) {
  const words = useWords();
  const states = studioStateWords(words);
  const columns: Column<ClassLine>[] = [
    {
      key: 'studio',
      title: '工作室',
      head: true,
      cell: ({ studio, name, unitName, bodyName }) => (
        <>
          <Link to="/studios/$studio/$part" params={{ studio, part: 'class' } as never}>
            {name}
          </Link>
          <span className="soft of-sub">
            {unitName}，{bodyName}
          </span>
        </>
      ),
    },
    ...(year === null
      ? []
      : [
          {
            key: 'grade',
            title: `${year}年档次`,
            cell: ({ grade, reason }: ClassLine) =>
              grade === null ? (
                <span className="soft">没有分类</span>
              ) : (
                <>
                  <span className="of-strong">{grade}</span>
                  {reason ? <span className="soft of-sub">人工调整：{reason}</span> : null}
                </>
              ),
          },
          {
            key: 'change',
            title: '与上年比',
            cell: ({ change, previous }: ClassLine) =>
              change === null
                ? ''
                : previous === null
                  ? changeWords[change]
                  : `${changeWords[change]}（${previous.year}年 ${previous.grade}）`,
          },
        ]),
    { key: 'level', title: '级别', cell: ({ level }) => (level ? studioLevelWords[level] : '还没有称号') },
    { key: 'type', title: '类型', cell: ({ type }) => type },
    { key: 'state', title: '状态', cell: ({ state }) => states[state] },
  ];
  return (
    <DataTable
      caption="分类名单"
      rows={studios}
      rowKey={({ studio }) => studio}
      columns={columns}
      empty={
        <>
          <p className="of-strong">没有符合条件的工作室</p>
          <p>请放宽上面的条件。</p>
        </>
      }
    />
  );
}
