import type { Found } from '../../../../core/notice/reading.ts';
import type { Layout } from '../../../../core/programme/layout.ts';
import { FromNotice } from '../notice/FromNotice.tsx';
import type { Circular, CircularPartProps } from './CircularStep.tsx';
import { spliced } from './listEdits.ts';
import { notBlank, TextField } from './TextField.tsx';

interface Props extends CircularPartProps {
  readonly layouts: readonly Layout[];
  readonly found: readonly Found<string>[];
}

/** The annexes in their order; each may name the paper of this system that is printed behind the circular. */
export function CircularAnnexes({ circular, readOnly, put, layouts, found }: Props) {
  const { annexes, annexLayouts } = circular;
  const paired = annexLayouts !== undefined && annexLayouts.length === annexes.length;
  return (
    <div className="card" id="e-annexLayouts">
      {annexes.length === 0 && <p>没有附件。</p>}
      <ol className="dr-rows">
        {annexes.map((annex, at) => (
          <li key={at} className="dr-fields">
            <TextField
              label={`附件 ${at + 1}`}
              value={annex}
              readOnly={readOnly}
              check={notBlank}
              onChange={(title) => put({ ...circular, annexes: spliced(annexes, at, 1, title) })}
              beside={<FromNotice found={found.find(({ value }) => value === annex)} of={annex} />}
            />
            {paired && layouts.length > 0 && (
              <label className="of-field">
                <span className="of-label">随通知印出</span>
                <select
                  className="of-select"
                  value={annexLayouts[at]}
                  disabled={readOnly}
                  onChange={(event) =>
                    put({ ...circular, annexLayouts: spliced(annexLayouts, at, 1, event.target.value) })
                  }
                >
                  {layouts.map(({ id, title }) => (
                    <option key={id} value={id}>
                      {title ?? id}
                    </option>
                  ))}
                </select>
              </label>
            )}
            {!readOnly && (
              <button
                type="button"
                className="button-link button-link-grave of-start"
                aria-label={`移除附件 ${at + 1}`}
                onClick={() => put(withoutAnnex(circular, at, paired))}
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
          onClick={() => put(withAnnex(circular, paired ? layouts[0]?.id : undefined))}
        >
          增加附件
        </button>
      )}
    </div>
  );
}

function withAnnex(circular: Circular, layout: string | undefined): Circular {
  const annexes = [...circular.annexes, `${circular.annexes.length + 1}、`];
  return layout === undefined
    ? { ...circular, annexes }
    : { ...circular, annexes, annexLayouts: [...(circular.annexLayouts ?? []), layout] };
}

/** Papers and annexes stay in step: the one goes with the other. */
function withoutAnnex(circular: Circular, at: number, paired: boolean): Circular {
  const annexes = spliced(circular.annexes, at, 1);
  return paired
    ? { ...circular, annexes, annexLayouts: spliced(circular.annexLayouts ?? [], at, 1) }
    : { ...circular, annexes };
}
