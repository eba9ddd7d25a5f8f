import type { KeyboardEvent } from 'react';
import { StateMark } from '../../office/StateMark.tsx';
import type { StepWords } from '../../office/stateWords.ts';
import { PileRow } from './PileRow.tsx';
import { type Group, type Row, rowKey, type Typed, type TypedLine } from './pile.ts';

interface Props {
  readonly groups: readonly Group[];
  readonly typed: Typed;
  readonly steps: readonly StepWords[];
  /** Row that a code or a key led to. */
  readonly at: string | undefined;
  readonly receives: boolean;
  readonly today: string;
  readonly onLine: (key: string, part: Partial<TypedLine>) => void;
  readonly onFill: (key: string, row: Row) => void;
}

/** Where Enter leads: the copies of the next row, or who handed in after the last. */
function nextField(from: HTMLElement): void {
  const fields = [...document.querySelectorAll<HTMLInputElement>('[data-copies]')];
  const own = from.closest('tr')?.querySelector<HTMLInputElement>('[data-copies]');
  const next = own ? fields[fields.indexOf(own) + 1] : undefined;
  (next ?? document.querySelector<HTMLInputElement>('[data-handed-in]'))?.focus();
  next?.select();
}

/** The whole pile on one screen: the body's own papers, then each application with its papers (F44). */
export function PileTable({ groups, ...props }: Props) {
  const { receives } = props;
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    const { target } = event;
    if (event.key !== 'Enter' || !(target instanceof HTMLInputElement)) return;
    event.preventDefault();
    const key = target.dataset.copies;
    if (key !== undefined && target.value === '') {
      const group = groups.find(({ rows, ...one }) => rows.some((row) => rowKey(one, row) === key));
      const row = group?.rows.find((one) => rowKey(group, one) === key);
      if (row) props.onFill(key, row);
    }
    nextField(target);
  };
  return (
    <div className="of-scroll">
      <table className="of-table rc-table" onKeyDown={onKeyDown}>
        <caption className="unseen">收件清单</caption>
        <thead>
          <tr>
            <th scope="col">材料</th>
            <th scope="col">应收</th>
            <th scope="col">已收</th>
            {receives ? (
              <>
                <th scope="col">本次份数</th>
                <th scope="col">其中原件</th>
                <th scope="col">架号</th>
                <th scope="col">缺件的补件日期</th>
                <th scope="col">
                  <span className="unseen">收齐</span>
                </th>
              </>
            ) : (
              <th scope="col">尚缺</th>
            )}
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.application ?? ''}>
            <GroupHead group={group} steps={props.steps} columns={receives ? 8 : 4} />
            {group.rows.map((row) => {
              const key = rowKey(group, row);
              return <PileRow key={key} id={key} group={group} row={row} {...props} />;
            })}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function GroupHead({
  group,
  steps,
  columns,
}: {
  group: Group;
  steps: readonly StepWords[];
  columns: number;
}) {
  const { application, fileNumber, studioName, hostUnit, trackTitle, state } = group;
  return (
    <tr className="rc-group">
      <th scope="rowgroup" colSpan={columns}>
        {application === null ? (
          '本单位的材料'
        ) : (
          <span className="of-line">
            <span>
              {fileNumber} {studioName}
            </span>
            <span className="soft rc-light">
              {hostUnit}，{trackTitle}
            </span>
            {state ? <StateMark state={state} steps={steps} /> : null}
          </span>
        )}
      </th>
    </tr>
  );
}
