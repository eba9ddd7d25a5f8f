import type { Choice } from '../choices.ts';
import { useEditor } from '../editorContext.tsx';

interface Props {
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  onChange(chosen: readonly string[]): void;
}

/** Several of a list, in the order of the list; what is not on it any more can still be taken off. */
export function CheckBoxes({ choices, chosen, onChange }: Props) {
  const { readOnly } = useEditor();
  const gone = chosen.filter((id) => !choices.some((one) => one.id === id));
  const shown = [...choices, ...gone.map((id) => ({ id, label: `“${id}”（已经没有了）` }))];
  const toggle = (id: string, on: boolean) =>
    onChange(shown.map((one) => one.id).filter((one) => (one === id ? on : chosen.includes(one))));
  return (
    <div className="ed-picks">
      {shown.map(({ id, label }) => (
        <label key={id} className="of-check">
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            disabled={readOnly}
            onChange={(event) => toggle(id, event.target.checked)}
          />
          {label}
        </label>
      ))}
    </div>
  );
}
