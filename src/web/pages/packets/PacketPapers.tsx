import { Link } from '@tanstack/react-router';
import type { Programme } from '../../../core/programme/programme.ts';
import { type Column, DataTable } from '../../office/DataTable.tsx';
import { StateMark } from '../../office/StateMark.tsx';
import { isPrintable, type Printable, type Wish } from './packetWishes.ts';

interface Props {
  readonly wish: Wish;
  /** Applications that are left out. */
  readonly left: readonly string[];
  readonly onLeave: (left: readonly string[]) => void;
  readonly programme: Programme;
  readonly withBody: boolean;
}

function columnsFor({ wish, left, onLeave, programme, withBody }: Props): Column<Printable>[] {
  const body: Column<Printable>[] = withBody
    ? [{ key: 'body', title: '推荐单位', cell: ({ bodyName }) => bodyName }]
    : [];
  return [
    {
      key: 'tick',
      title: '打印',
      cell: ({ application, studioName, ...one }) => (
        <label className="of-check">
          <input
            type="checkbox"
            disabled={!isPrintable(wish, one)}
            checked={isPrintable(wish, one) && !left.includes(application)}
            onChange={(event) =>
              onLeave(event.target.checked ? left.filter((id) => id !== application) : [...left, application])
            }
          />
          <span className="unseen">打印 {studioName}</span>
        </label>
      ),
    },
    {
      key: 'studio',
      title: '工作室',
      head: true,
      cell: ({ application, studioName, fileNumber }) => (
        <>
          <Link to="/applications/$application/review" params={{ application } as never}>
            {studioName}
          </Link>
          <br />
          <span className="soft">{fileNumber}</span>
        </>
      ),
    },
    { key: 'unit', title: '所在单位', cell: ({ unitName }) => unitName },
    ...body,
    {
      key: 'track',
      title: '类别',
      cell: ({ track }) => programme.tracks.find(({ id }) => id === track)?.shortTitle ?? '',
    },
    { key: 'state', title: '状态', cell: ({ state }) => <StateMark state={state} steps={programme.steps} /> },
    {
      key: 'pages',
      title: '表的页数',
      numeric: true,
      cell: ({ pages }) =>
        pages === null ? (wish.kind === 'overprint' ? '未打印过，不能套打' : '未打印过') : `${pages} 页`,
    },
  ];
}

/** A longer list is folded: the button below it stays in sight. */
const FEW = 8;

const nothing: { readonly [K in Wish['kind']]: string } = {
  packet: '汇总表上还没有申报。推荐以后，或在“报送”里报送以后，就可以打印。',
  toSeal: '没有等待本单位盖章的表。',
  overprint: '没有等待审批的表。',
};

/** What the file will hold, in the order of the pile. */
export function PacketPapers(props: Props) {
  const { wish, left } = props;
  const table = (
    <DataTable
      caption="打印的申报"
      columns={columnsFor(props)}
      rows={wish.applications}
      rowKey={({ application }) => application}
      empty={<p>{nothing[wish.kind]}</p>}
    />
  );
  const count = wish.applications.length;
  if (count <= FEW) return table;
  return (
    <details className="of-more">
      <summary>
        共 {count} 份申报{left.length > 0 ? `，已去掉 ${left.length} 份` : ''}，点开可以去掉不打印的
      </summary>
      {table}
    </details>
  );
}
