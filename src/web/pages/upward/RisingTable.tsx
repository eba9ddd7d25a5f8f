import { Link } from '@tanstack/react-router';
import Button from 'antd/es/button';
import type { Programme } from '../../../core/programme/programme.ts';
import { type Column, DataTable } from '../../office/DataTable.tsx';
import { StateMark } from '../../office/StateMark.tsx';
import { dayInWords } from '../../parts/cityTime.ts';
import { useWords } from '../../session/useWords.ts';
import { type Rising, resultOf, type UpwardTrack } from './upward.ts';

interface Props {
  readonly track: UpwardTrack;
  readonly steps: Programme['steps'];
  readonly ticked: ReadonlySet<string>;
  /** Absent for who may only look. */
  readonly onTick: ((application: string, on: boolean) => void) | undefined;
  readonly onResult: ((rising: Rising) => void) | undefined;
}

/** Applications on the way up and where each stands; those approved are ticked for the next packet. */
export function RisingTable({ track, steps, ticked, onTick, onResult }: Props) {
  const { lead } = useWords();
  const columns: Column<Rising>[] = [
    {
      key: 'name',
      title: '工作室名称',
      head: true,
      cell: (row) => (
        <>
          {onTick && row.state.kind === 'approved' ? (
            <input
              type="checkbox"
              className="up-tick"
              aria-label={`选入材料包：${row.studioName}`}
              checked={ticked.has(row.application)}
              onChange={(event) => onTick(row.application, event.target.checked)}
            />
          ) : null}
          <Link to={`/applications/${row.application}/review`}>{row.studioName || '（还没有名称）'}</Link>
        </>
      ),
    },
    { key: 'lead', title: lead, cell: ({ leadName }) => leadName },
    { key: 'unit', title: '所在单位', cell: ({ unitName }) => unitName },
    { key: 'body', title: '推荐单位', cell: ({ bodyName }) => bodyName },
    { key: 'state', title: '进展', cell: (row) => <Stands row={row} steps={steps} /> },
    { key: 'result', title: '上级结果', cell: (row) => <Outcome row={row} onResult={onResult} /> },
  ];
  return (
    <DataTable
      caption={`${track.title}：已经推荐的`}
      columns={columns}
      rows={track.applications}
      rowKey={({ application }) => application}
      empty="还没有人被推荐。请在下面“可以推荐的工作室”里选定，或由单位在“新建申报”里填写。"
    />
  );
}

/** What the city's own word for approval does not say: whether it went up. */
function Stands({ row, steps }: { readonly row: Rising; readonly steps: Programme['steps'] }) {
  if (row.state.kind !== 'approved')
    return (
      <>
        <StateMark state={row.state} steps={steps} />
        {row.sentOn ? <span className="soft">（{dayInWords(row.sentOn)}报出）</span> : null}
      </>
    );
  return (
    <span className="of-mark" data-tone={row.sentOn ? undefined : 'attention'}>
      {row.sentOn ? `${dayInWords(row.sentOn)}已报出，等待上级结果` : '已审批，待报送上级'}
    </span>
  );
}

function Outcome({ row, onResult }: { readonly row: Rising; readonly onResult: Props['onResult'] }) {
  const result = resultOf(row);
  const waits = row.sentOn !== null && (row.state.kind === 'approved' || result !== undefined);
  return (
    <>
      {result ? (
        <p className="of-flush">
          {result.named ? `${result.title}，${result.namingBody}` : '未获评定'}，
          {dayInWords(result.decidedOn)}
          {result.documentNumber ? `，${result.documentNumber}` : ''}
          {result.scan ? (
            <>
              {' '}
              <a href={`/api/v1/uploads/${result.scan.upload}`}>{result.scan.name}</a>
            </>
          ) : null}
        </p>
      ) : null}
      {onResult && waits ? (
        <Button size="small" onClick={() => onResult(row)}>
          {result ? '改正结果' : '登记结果'}
          <span className="unseen">：{row.studioName}</span>
        </Button>
      ) : null}
    </>
  );
}
