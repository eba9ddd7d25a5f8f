import { announce } from '../../../parts/announce.ts';
import { moved, spliced } from '../../drafts/steps/listEdits.ts';
import type { Choice } from '../choices.ts';
import { useEditor } from '../editorContext.tsx';
import { Select } from './Select.tsx';

interface Props {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  onChange(chosen: readonly string[]): void;
}

/** Some of a list in an order of one's own; Alt+↑ and Alt+↓ move the line that has the focus, Delete takes it off. */
export function OrderedPicks({ label, choices, chosen, onChange }: Props) {
  const { readOnly } = useEditor();
  const name = (id: string) => choices.find((one) => one.id === id)?.label ?? `“${id}”（已经没有了）`;
  const left = choices.filter(({ id }) => !chosen.includes(id));
  function move(at: number, step: number): void {
    onChange(moved(chosen, at, step));
    announce(
      `${name(chosen[at] ?? '')}已移到第 ${Math.min(Math.max(at + step, 0), chosen.length - 1) + 1} 位`,
    );
  }
  const remove = (at: number) => onChange(spliced(chosen, at, 1));
  return (
    <>
      {chosen.length > 0 && (
        <ol className="ed-order">
          {chosen.map((id, at) => (
            <li key={id}>
              <span>{name(id)}</span>
              {!readOnly && (
                <span className="ed-acts">
                  <button
                    type="button"
                    className="button-link"
                    aria-label={`${name(id)}上移`}
                    aria-disabled={at === 0}
                    onClick={() => move(at, -1)}
                  >
                    上移
                  </button>
                  <button
                    type="button"
                    className="button-link"
                    aria-label={`${name(id)}下移`}
                    aria-disabled={at === chosen.length - 1}
                    onClick={() => move(at, 1)}
                  >
                    下移
                  </button>
                  <button
                    type="button"
                    className="button-link button-link-grave"
                    aria-label={`去掉${name(id)}`}
                    onClick={() => remove(at)}
                  >
                    去掉
                  </button>
                </span>
              )}
            </li>
          ))}
        </ol>
      )}
      {!readOnly && left.length > 0 && (
        <Select
          tied={{}}
          label={`加上：${label}`}
          value=""
          choices={left}
          empty="加上…"
          onChange={(id) => id !== '' && onChange([...chosen, id])}
        />
      )}
    </>
  );
}
