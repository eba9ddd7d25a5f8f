import { Link } from '@tanstack/react-router';
import type { QueryOutput } from '../../../contract/client.ts';
import type { Column } from '../../office/DataTable.tsx';
import { Tick } from '../../office/Tick.tsx';
import type { Ticked } from '../../office/useTicked.ts';
import { sheetStateTitles, stateTones } from './surveyWords.ts';

type SheetRow = QueryOutput<'surveySheets'>['rows'][number];
interface Of {
  readonly checks: boolean;
  readonly level: 'studio' | 'body';
  readonly ticked: Ticked;
  readonly standard: string;
}

/** Columns of the list of sheets; who checks can tick what was handed in. */
export function sheetColumns({ checks, level, ticked, standard }: Of): Column<SheetRow>[] {
  return [
    ...(checks
      ? [
          {
            key: 'tick',
            title: '选',
            cell: (row: SheetRow) =>
              row.state === 'submitted' ? <Tick of={ticked} id={row.sheet} label={row.name} /> : null,
          },
        ]
      : []),
    {
      key: 'name',
      title: level === 'body' ? '推荐单位' : '工作室',
      head: true,
      cell: ({ sheet, studio, name }) => (
        <Link
          to={studio && !checks ? '/studios/$studio/$part' : '/survey/$sheet'}
          params={(studio && !checks ? { studio, part: 'survey' } : { sheet }) as never}
        >
          {name}
        </Link>
      ),
    },
    { key: 'unit', title: '所在单位', cell: ({ unitName }) => unitName || '—' },
    { key: 'body', title: '推荐单位', label: '推荐单位', cell: ({ bodyName }) => bodyName },
    {
      key: 'state',
      title: '状态',
      cell: ({ state, late, started }) => (
        <span className="of-mark" data-tone={stateTones[state]}>
          {state === 'open' && started ? '填写中' : sheetStateTitles[state]}
          {late ? '（逾期）' : ''}
        </span>
      ),
    },
    {
      key: 'have',
      title: `${standard}达到`,
      numeric: true,
      cell: ({ have }) => (have.all > 0 ? `${have.met}/${have.all}` : '—'),
    },
    {
      key: 'problems',
      title: '未解决问题',
      numeric: true,
      cell: ({ openProblems }) => openProblems,
    },
    {
      key: 'by',
      title: '提交人',
      cell: ({ byName, enteredFor }) =>
        byName ? `${byName}${enteredFor ? `（代录，${enteredFor}提供）` : ''}` : '—',
    },
  ];
}
