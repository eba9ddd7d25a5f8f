import { dayInWords } from '../../parts/cityTime.ts';
import {
  blankLine,
  countWords,
  expectedWords,
  type Group,
  type Row,
  shortWords,
  type Typed,
  type TypedLine,
} from './pile.ts';

interface Props {
  readonly id: string;
  readonly group: Group;
  readonly row: Row;
  readonly typed: Typed;
  readonly at: string | undefined;
  readonly receives: boolean;
  readonly today: string;
  readonly onLine: (key: string, part: Partial<TypedLine>) => void;
  readonly onFill: (key: string, row: Row) => void;
}

/** One paper: expected, received, and the fields of this time. */
export function PileRow(props: Props) {
  const { id, group, row, at, receives } = props;
  const { shelf } = row;
  return (
    <tr id={`row-${id}`} className={id === at ? 'of-chosen' : undefined}>
      <th scope="row" className="rc-paper">
        {row.title}
      </th>
      <td data-label="应收">{expectedWords(row) || (group.application ? '不在应收范围' : '整批登记')}</td>
      <td data-label="已收">
        <div>
          <span className="of-mark" data-tone={toneOf(row)}>
            {row.copies > 0 || row.complete ? countWords(row) : '未收到'}
          </span>
          {shelf ? <p className="soft of-flush">架号 {shelf}</p> : null}
          {row.originals > row.originalsHere ? (
            <p className="soft of-flush">原件在库 {row.originalsHere} 份</p>
          ) : null}
        </div>
      </td>
      {receives ? <Fields {...props} /> : <ShortCell row={row} today={props.today} />}
    </tr>
  );
}

function toneOf({ due, complete, copies }: Row): string | undefined {
  if (complete && copies > 0) return 'good';
  return due ? 'attention' : undefined;
}

function ShortCell({ row, today }: { row: Row; today: string }) {
  return (
    <td data-label="尚缺">
      <div>{shortCell(row, today)}</div>
    </td>
  );
}

function shortCell(row: Row, today: string) {
  if (row.complete) return '不缺';
  return row.due ? <ShortWords row={row} today={today} /> : '推荐、报送后交';
}

/** What is short, until when, and whether that day is over. */
export function ShortWords({ row, today }: { row: Row; today: string }) {
  const { supplementBy, missingNote } = row;
  return (
    <>
      {shortWords(row)}
      {supplementBy ? (
        <p className="of-flush">
          {dayInWords(supplementBy)}前补件{supplementBy < today ? '（已过期）' : ''}
        </p>
      ) : null}
      {missingNote ? <p className="soft of-flush of-wrap">{missingNote}</p> : null}
    </>
  );
}

function Fields({ id, group, row, typed, today, onLine, onFill }: Props) {
  const line = typed[id] ?? blankLine;
  const of = `${group.studioName || '本单位'} ${row.title}`;
  const field = (key: keyof TypedLine, label: string, type = 'text') => ({
    className: 'of-input',
    type,
    'aria-label': `${label}：${of}`,
    value: line[key],
    onChange: ({ target }: { target: HTMLInputElement }) => onLine(id, { [key]: target.value }),
  });
  const short = !row.complete;
  return (
    <>
      <td data-label="本次份数">
        <input {...field('copies', '本次份数', 'number')} min={0} max={999} data-copies={id} />
      </td>
      <td data-label="其中原件">
        {row.expected?.originals || line.originals !== '' ? (
          <input {...field('originals', '其中原件', 'number')} min={0} max={999} />
        ) : (
          <span className="soft">不要求</span>
        )}
      </td>
      <td data-label="架号">
        <input {...field('shelf', '架号')} maxLength={60} />
      </td>
      <td data-label={short || line.supplementBy !== '' ? '缺件的补件日期' : ''}>
        <div className="of-stack of-tight">
          {row.due && short ? <ShortWords row={row} today={today} /> : null}
          {short || line.supplementBy !== '' ? (
            <input {...field('supplementBy', '补件日期', 'date')} min={today} />
          ) : null}
          {line.supplementBy !== '' ? (
            <input {...field('note', '缺什么')} placeholder="缺什么" maxLength={500} />
          ) : null}
        </div>
      </td>
      <td data-label="">
        {short && row.expected ? (
          <button type="button" className="button button-plain rc-fill" onClick={() => onFill(id, row)}>
            收齐<span className="unseen">：{of}</span>
          </button>
        ) : null}
      </td>
    </>
  );
}
