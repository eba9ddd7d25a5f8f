import { useState } from 'react';
import type { AnswerValue } from '../../../core/answers/answers.ts';
import { LogMark, LogMissingRows } from '../../log/LogMark.tsx';
import { newKey } from '../../newKey.ts';
import { announce } from '../../parts/announce.ts';
import { focusPath } from '../fieldAddress.ts';
import { LineGrid } from '../LineGrid.tsx';
import { useMayEdit } from '../mayEdit.ts';
import { useAnswers, useWork } from '../work.ts';
import type { InputProps } from './inputProps.ts';

type Typed = { path: string; value: AnswerValue | null };
const none: readonly string[] = [];

/** A list with any number of rows; each row has its own id, so that two people never overwrite each other. */
export function RowsInput({ field, path }: InputProps<'rows'>) {
  const { store } = useWork();
  const value = useAnswers(({ answers }) => answers[path]);
  const ids = typeof value === 'string' || value === undefined ? none : value;
  // After a return that names only cells, rows are neither added nor taken away.
  const whole = useMayEdit(`${path}.new`);
  const [removed, setRemoved] = useState<{ label: string; undo: Typed[] } | undefined>();
  const { rowName } = field;

  function put(next: readonly string[]): void {
    store.type([{ path, value: [...next] }]);
    store.flush();
  }
  function add(): void {
    const id = newKey().slice(0, 12);
    put([...ids, id]);
    setRemoved(undefined);
    requestAnimationFrame(() => focusPath(`${path}.${id}`));
  }
  function move(at: number, by: number): void {
    const next = [...ids];
    const [row] = next.splice(at, 1);
    if (row !== undefined) next.splice(at + by, 0, row);
    put(next);
    announce(`${rowName}${at + 1} 已移到第 ${at + by + 1} 位`);
  }
  function remove(at: number): void {
    const prefix = `${path}.${ids[at]}.`;
    const { answers } = store.read();
    const cells = Object.entries(answers).filter(([place]) => place.startsWith(prefix));
    const undo = [{ path, value: ids }, ...cells.map(([place, was]) => ({ path: place, value: was }))];
    setRemoved({ label: `${rowName}${at + 1}`, undo });
    put(ids.filter((_, place) => place !== at));
    announce(`已删除${rowName}${at + 1}`);
  }
  function undo(): void {
    if (removed) store.type(removed.undo);
    store.flush();
    setRemoved(undefined);
  }
  const lines = ids.map((id, at) => ({
    prefix: `${path}.${id}`,
    label: `${rowName}${at + 1}`,
    marks: <LogMark path={`${path}.${id}`} label={`${rowName}${at + 1}`} />,
    actions: (
      <RowActions name={`${rowName}${at + 1}`} at={at} last={ids.length - 1} move={move} remove={remove} />
    ),
  }));
  return (
    <div className="rows">
      {ids.length === 0 ? (
        <p className="soft">还没有{rowName}。</p>
      ) : (
        <LineGrid columns={field.columns} lines={lines} />
      )}
      <LogMissingRows list={path} />
      {removed && (
        <p className="note">
          已删除{removed.label}。{' '}
          <button type="button" className="button-link" onClick={undo}>
            撤销删除
          </button>
        </p>
      )}
      <div className="rows-foot">
        {whole && (
          <button type="button" className="button button-plain" onClick={add}>
            添加{rowName}
          </button>
        )}
        <span className="soft">共 {ids.length} 条</span>
      </div>
    </div>
  );
}

interface ActionsProps {
  readonly name: string;
  readonly at: number;
  readonly last: number;
  move(at: number, by: number): void;
  remove(at: number): void;
}

function RowActions({ name, at, last, move, remove }: ActionsProps) {
  return (
    <>
      {at > 0 && (
        <button type="button" className="button-link" aria-label={`${name}上移`} onClick={() => move(at, -1)}>
          上移
        </button>
      )}
      {at < last && (
        <button type="button" className="button-link" aria-label={`${name}下移`} onClick={() => move(at, 1)}>
          下移
        </button>
      )}
      <button
        type="button"
        className="button-link button-link-grave"
        aria-label={`删除${name}`}
        onClick={() => remove(at)}
      >
        删除
      </button>
    </>
  );
}
