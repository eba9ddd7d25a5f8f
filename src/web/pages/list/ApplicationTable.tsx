import { Link, useNavigate } from '@tanstack/react-router';
import { type ReactNode, useCallback } from 'react';
import type { QueryOutput } from '../../../contract/client.ts';
import type { Programme } from '../../../core/programme/programme.ts';
import { type Column, DataTable } from '../../office/DataTable.tsx';
import { KeySheet } from '../../office/KeySheet.tsx';
import { useQueueKeys } from '../../office/queueKeys.ts';
import { StateMark } from '../../office/StateMark.tsx';
import { cityMoment } from '../../parts/cityTime.ts';

export type ApplicationRow = QueryOutput<'applicationList'>['rows'][number];
interface Props {
  readonly rows: readonly ApplicationRow[];
  readonly programme: Programme;
  /** Rows ticked for a batch; undefined = no ticking here. */
  readonly chosen?: readonly string[] | undefined;
  readonly onChoose?: (chosen: readonly string[]) => void;
  readonly empty: ReactNode;
}

function Tick({
  row,
  chosen,
  onChoose,
}: { row: ApplicationRow } & Pick<Required<Props>, 'onChoose'> & { chosen: readonly string[] }) {
  if (row.state.kind !== 'filed') return null;
  return (
    <label className="of-check">
      <input
        type="checkbox"
        checked={chosen.includes(row.id)}
        onChange={(event) =>
          onChoose(event.target.checked ? [...chosen, row.id] : chosen.filter((id) => id !== row.id))
        }
      />
      <span className="unseen">选择 {row.studioName}</span>
    </label>
  );
}

function columnsFor({ programme, chosen, onChoose }: Props): Column<ApplicationRow>[] {
  const tick: Column<ApplicationRow>[] =
    chosen && onChoose
      ? [
          {
            key: 'tick',
            title: <span className="unseen">选择</span>,
            label: '',
            cell: (row) => <Tick row={row} chosen={chosen} onChoose={onChoose} />,
          },
        ]
      : [];
  return [
    ...tick,
    {
      key: 'studio',
      title: '工作室',
      head: true,
      cell: (row) => (
        <Link to="/applications/$application/review" params={{ application: row.id } as never}>
          {row.studioName || `${row.leadName}（未定名称）`}
        </Link>
      ),
    },
    {
      key: 'unit',
      title: '所在单位',
      cell: (row) => (
        <>
          {row.unitName}
          <br />
          <span className="soft">{row.bodyName}</span>
        </>
      ),
    },
    {
      key: 'track',
      title: '类别',
      cell: (row) => programme.tracks.find(({ id }) => id === row.track)?.shortTitle ?? '',
    },
    {
      key: 'state',
      title: '状态',
      cell: (row) => (
        <span className="of-marks">
          <StateMark state={row.state} steps={programme.steps} />
          {row.late ? (
            <span className="of-mark" data-tone="attention">
              逾期
            </span>
          ) : null}
          {row.sealMissing ? (
            <span className="of-mark" data-tone="attention">
              盖章件未到
            </span>
          ) : null}
        </span>
      ),
    },
    { key: 'updated', title: '最近更新', cell: (row) => cityMoment(row.updatedAt, programme.timeZone) },
  ];
}

/** Applications as rows; j/k/Enter walk through them (rule 15). */
export function ApplicationTable(props: Props) {
  const { rows, empty } = props;
  const navigate = useNavigate();
  const open = useCallback(
    (index: number) => {
      const row = rows[index];
      if (row)
        void navigate({ to: '/applications/$application/review', params: { application: row.id } as never });
    },
    [rows, navigate],
  );
  const at = useQueueKeys(rows.length, open);
  return (
    <div className="of-stack">
      <DataTable
        caption="申报"
        columns={columnsFor(props)}
        rows={rows}
        rowKey={(row) => row.id}
        rowClass={(_row, index) => (index === at ? 'of-chosen' : undefined)}
        empty={empty}
      />
      {rows.length > 0 ? (
        <div className="of-noprint of-wideonly">
          <KeySheet />
        </div>
      ) : null}
    </div>
  );
}
