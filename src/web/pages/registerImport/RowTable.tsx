import { Link } from '@tanstack/react-router';
import { marksShown } from '../../../core/chineseText.ts';
import { type RowChoice, rowChoices } from '../../../core/registerImport/rowOutcome.ts';
import { type Column, DataTable } from '../../office/DataTable.tsx';
import { dayInWords } from '../../parts/cityTime.ts';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import {
  choiceOf,
  choiceTitles,
  type Import,
  type ImportRow,
  isAtWork,
  outcomeTitles,
  whyWords,
} from './importText.ts';

/** Rows with both places: what the list says, and the file that it seems to be. Each can be decided. */
export function RowTable({ rows, found }: { readonly rows: readonly ImportRow[]; readonly found: Import }) {
  const { run, busy, failure } = useCommand('chooseRegisterRows');
  const open = found.phase === 'checked' && !isAtWork(found);
  const columns: Column<ImportRow>[] = [
    { key: 'row', title: '行', numeric: true, cell: ({ row }) => row },
    {
      key: 'listed',
      title: '名单上',
      head: true,
      cell: ({ name, lead, unit, body, title, namedOn, madeStudio }) => (
        <>
          {madeStudio ? (
            <Link to="/studios/$studio" params={{ studio: madeStudio } as never}>
              {name}
            </Link>
          ) : (
            marksShown(name)
          )}
          <br />
          <span className="soft ri-plain">
            {marksShown([lead, unit, body].filter(Boolean).join('，'))}
            {title ? `；${title}${namedOn ? `，${dayInWords(namedOn)}` : ''}` : ''}
          </span>
        </>
      ),
    },
    {
      key: 'register',
      title: '档案里',
      cell: (row) => <InRegister row={row} />,
    },
    {
      key: 'outcome',
      title: '核对结果',
      cell: ({ outcome, why, faults, keptBecause }) => (
        <>
          {outcomeTitles[outcome]}
          {why && outcome !== 'known' ? <span className="soft">（{whyWords(why)}）</span> : null}
          {faults.map((fault) => (
            <p key={fault} className="of-error of-flush">
              {fault}
            </p>
          ))}
          {keptBecause ? <p className="of-error of-flush">没有撤回：{keptBecause}</p> : null}
        </>
      ),
    },
    {
      key: 'choice',
      title: '怎么办',
      cell: (row) => (
        <Choice
          row={row}
          open={open && !busy}
          onChoose={(choice) => void run({ import: found.import, rows: [row.row], choice })}
        />
      ),
    },
  ];
  return (
    <>
      <RefusalNote failure={failure} />
      <DataTable
        caption="名单的各行"
        columns={columns}
        rows={rows}
        rowKey={({ row }) => String(row)}
        empty="没有这样的行。"
      />
    </>
  );
}

function InRegister({ row: { studio, sameRow } }: { readonly row: ImportRow }) {
  if (!studio) return sameRow === null ? null : <>本表第 {sameRow} 行</>;
  return (
    <>
      <Link to="/studios/$studio" params={{ studio: studio.studio } as never}>
        {studio.name}
      </Link>
      <br />
      <span className="soft">
        {[studio.leadName, studio.unitName, studio.bodyName].filter(Boolean).join('，')}
        {studio.title ? `；${studio.title}${studio.namedOn ? `，${dayInWords(studio.namedOn)}` : ''}` : ''}
      </span>
    </>
  );
}

interface ChoiceProps {
  readonly row: ImportRow;
  readonly open: boolean;
  readonly onChoose: (choice: RowChoice) => void;
}

function Choice({ row, open, onChoose }: ChoiceProps) {
  const now = choiceOf(row);
  if (row.outcome === 'fault') return <>不导入</>;
  const label = (choice: RowChoice) =>
    choice === 'new' && row.outcome === 'new' ? '新建档案' : choiceTitles[choice];
  if (!open) return <>{now ? label(now) : '没有决定'}</>;
  const able = rowChoices.filter(
    (choice) => choice !== 'same' || row.studio !== null || row.sameRow !== null,
  );
  return (
    <select
      className="of-select"
      aria-label={`第 ${row.row} 行怎么办`}
      value={now ?? ''}
      onChange={(event) => onChoose(event.target.value as RowChoice)}
    >
      {now === null ? <option value="">请决定</option> : null}
      {able.map((choice) => (
        <option key={choice} value={choice}>
          {label(choice)}
        </option>
      ))}
    </select>
  );
}
