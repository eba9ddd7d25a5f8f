import { useId } from 'react';
import { useWords } from '../../session/useWords.ts';
import { type Compared, mayTake } from './differences.ts';
import { problemWords } from './exchangeWords.ts';

interface Props {
  readonly row: Compared;
  readonly ticked: boolean;
  readonly tick: (on: boolean) => void;
}

const acts = { value: '采用', added: '增加这一行', missing: '删去这一行' } as const;

function title({ kind, label, rowLabel }: Compared): string {
  if (kind === 'added') return `${label}：文件里多一行`;
  if (kind === 'missing') return `${label}：文件里没有这一行`;
  return rowLabel ? `${label}（${rowLabel}）` : label;
}

/** One difference: what stands now, what the file has, and a box to take it. */
export function CompareRow({ row, ticked, tick }: Props) {
  const words = useWords();
  const id = useId();
  const name = title(row);
  return (
    <li className="exchange-row">
      <h4 id={id}>{name}</h4>
      <dl>
        {row.kind === 'added' ? null : (
          <div>
            <dt>系统里</dt>
            <dd>{row.now || '（空白）'}</dd>
          </div>
        )}
        {row.kind === 'missing' ? null : (
          <div>
            <dt>文件里</dt>
            <dd className="exchange-new">{row.inFile || '（空白）'}</dd>
          </div>
        )}
      </dl>
      {row.problem ? (
        <p className="exchange-problem">{problemWords(words)[row.problem]}</p>
      ) : (
        <label className="choice">
          <input
            type="checkbox"
            checked={ticked && mayTake(row)}
            aria-describedby={id}
            onChange={(event) => tick(event.target.checked)}
          />
          <span>{acts[row.kind]}</span>
        </label>
      )}
    </li>
  );
}
