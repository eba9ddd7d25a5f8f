import { useState } from 'react';
import { chosenChanges } from '../../../core/exchange/chosenChanges.ts';
import { announce } from '../../parts/announce.ts';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import { CompareRow } from './CompareRow.tsx';
import { bringsSomething, bySection, type Comparison, differing, mayTake, rowKey } from './differences.ts';

interface Props {
  readonly application: string;
  readonly upload: string;
  readonly comparison: Comparison;
  readonly onTaken: (count: number) => void;
  /** Compare anew: somebody changed the same answers meanwhile. */
  readonly onAgain: () => void;
}

/** The differences of a file by section; what is ticked is taken over, nothing else (F15). */
export function Differences({ application, upload, comparison, onTaken, onAgain }: Props) {
  const rows = differing(comparison.rows);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(
    () => new Set(rows.filter(bringsSomething).map(rowKey)),
  );
  const { run, busy, failure } = useCommand('takeOverFile');
  const chosen = rows.filter((row) => mayTake(row) && ticked.has(rowKey(row)));
  const takable = rows.filter(mayTake);
  const setAll = (keys: readonly string[]) => setTicked(new Set(keys));
  function tick(key: string, on: boolean): void {
    const next = new Set(ticked);
    if (on) next.add(key);
    else next.delete(key);
    setTicked(next);
  }
  async function take(): Promise<void> {
    const changes = chosenChanges(chosen, comparison.lists);
    if (!(await run({ application, upload, changes }))) return;
    announce(`已采用 ${chosen.length} 处`);
    onTaken(chosen.length);
  }
  if (rows.length === 0)
    return <p className="note note-good">文件里的内容与系统里的完全一致，没有要采用的。</p>;
  return (
    <>
      {takable.length > 0 ? (
        <p className="buttons">
          <button type="button" className="button button-plain" onClick={() => setAll(takable.map(rowKey))}>
            全部采用
          </button>
          <button type="button" className="button button-plain" onClick={() => setAll([])}>
            全不采用
          </button>
        </p>
      ) : (
        <p className="note">下面的不同都不能直接采用，请按各处的说明办理。</p>
      )}
      {bySection(rows).map(([section, list]) => (
        <section key={section} aria-label={section} className="card">
          <h3>{section}</h3>
          <ul className="exchange-rows">
            {list.map((row) => {
              const key = rowKey(row);
              return <CompareRow key={key} row={row} ticked={ticked.has(key)} tick={(on) => tick(key, on)} />;
            })}
          </ul>
        </section>
      ))}
      <RefusalNote failure={failure} focus />
      {failure?.code === 'versionConflict' && (
        <button type="button" className="button button-plain" onClick={onAgain}>
          重新对照
        </button>
      )}
      {takable.length > 0 ? (
        <div className="exchange-act">
          <button
            type="button"
            className="button"
            aria-disabled={busy || chosen.length === 0}
            onClick={() => (chosen.length > 0 && !busy ? void take() : undefined)}
          >
            {busy ? '正在保存……' : `采用打勾的 ${chosen.length} 处`}
          </button>
          <span className="soft">没有打勾的保持系统里的内容不变。</span>
        </div>
      ) : null}
    </>
  );
}
