import { useState } from 'react';
import { Loaded } from '../../office/Loaded.tsx';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import type { Sheet } from './surveyWords.ts';

interface Props {
  readonly sheet: Sheet;
  readonly part: string;
  readonly title: string;
  /** Takes a text into the own one; absent: it is only read. */
  readonly onTake: ((text: string) => void) | undefined;
}

/** What the level below wrote in this part, to be read and taken into the report of the area (R8). */
export function Collected({ sheet, part, title, onTake }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <details className="of-more" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>看下级写的“{title}”</summary>
      {open ? <Texts {...{ sheet, part, title, onTake }} /> : null}
    </details>
  );
}

function Texts({ sheet, part, onTake }: Props) {
  const [level, setLevel] = useState<'body' | 'studio'>(sheet.level === 'city' ? 'body' : 'studio');
  const [pages, setPages] = useState<readonly string[]>([]);
  const after = pages.at(-1);
  const query = useContractQuery('surveyNarratives', {
    ...{ survey: sheet.survey, part, level },
    ...(sheet.body ? { body: sheet.body } : {}),
    ...(after ? { after } : {}),
  });
  return (
    <div className="of-stack">
      {sheet.level === 'city' ? (
        <p className="of-line of-flush">
          {(['body', 'studio'] as const).map((one) => (
            <button
              key={one}
              type="button"
              className={one === level ? 'button' : 'button button-plain'}
              aria-pressed={one === level}
              onClick={() => {
                setLevel(one);
                setPages([]);
              }}
            >
              {one === 'body' ? '各推荐单位' : '各工作室'}
            </button>
          ))}
        </p>
      ) : null}
      <Loaded query={query}>
        {({ rows, next }) => (
          <>
            {rows.length === 0 ? <p className="soft">还没有已提交的内容。</p> : null}
            <ul className="sv-problems">
              {rows.map((row) => (
                <li key={row.sheet} className="card">
                  <p className="of-strong of-flush">
                    {row.name}
                    <span className="soft">　{row.from}</span>
                  </p>
                  <p className="of-wrap of-flush">{row.text}</p>
                  {onTake ? (
                    <button
                      type="button"
                      className="button button-plain of-start"
                      onClick={() => onTake(`${row.name}：${row.text}`)}
                    >
                      摘入<span className="unseen">：{row.name}</span>
                    </button>
                  ) : null}
                </li>
              ))}
            </ul>
            <p className="of-line of-flush">
              {pages.length > 0 ? (
                <button
                  type="button"
                  className="button button-plain"
                  onClick={() => setPages(pages.slice(0, -1))}
                >
                  上一页
                </button>
              ) : null}
              {next ? (
                <button
                  type="button"
                  className="button button-plain"
                  onClick={() => setPages([...pages, next])}
                >
                  下一页
                </button>
              ) : null}
            </p>
          </>
        )}
      </Loaded>
    </div>
  );
}
