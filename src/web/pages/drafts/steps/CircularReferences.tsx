import type { Found } from '../../../../core/notice/reading.ts';
import { FromNotice } from '../notice/FromNotice.tsx';
import type { CircularPartProps } from './CircularStep.tsx';
import { spliced } from './listEdits.ts';
import { notBlank, TextField } from './TextField.tsx';

interface Props extends CircularPartProps {
  readonly found: readonly Found<{ readonly number: string; readonly title?: string }>[];
}

/** Papers cited by number (R27); whether the paper itself is at hand is the library's matter. */
export function CircularReferences({ circular, readOnly, put, found }: Props) {
  const { references } = circular;
  const putAt = (at: number, next: (typeof references)[number]) =>
    put({ ...circular, references: spliced(references, at, 1, next) });
  return (
    <div className="card" id="e-references">
      {references.length === 0 && <p>没有引用其他文件。</p>}
      <ol className="dr-rows">
        {references.map((paper, at) => (
          <li key={at} className="dr-fields">
            <TextField
              label={`文件 ${at + 1} 的文号`}
              value={paper.number}
              readOnly={readOnly}
              check={notBlank}
              onChange={(number) => putAt(at, { ...paper, number })}
              beside={
                <FromNotice
                  found={found.find(({ value }) => value.number === paper.number)}
                  of={paper.number}
                />
              }
            />
            <TextField
              label="标题（不知道的空着）"
              value={paper.title ?? ''}
              readOnly={readOnly}
              onChange={(title) => {
                const { title: _old, ...rest } = paper;
                putAt(at, title === '' ? rest : { ...rest, title });
              }}
            />
            {!readOnly && (
              <button
                type="button"
                className="button-link button-link-grave of-start"
                aria-label={`移除文件 ${paper.number}`}
                onClick={() => put({ ...circular, references: spliced(references, at, 1) })}
              >
                移除
              </button>
            )}
          </li>
        ))}
      </ol>
      {!readOnly && (
        <button
          type="button"
          className="button button-plain"
          onClick={() => put({ ...circular, references: [...references, { number: '（文号）' }] })}
        >
          增加引用的文件
        </button>
      )}
    </div>
  );
}
