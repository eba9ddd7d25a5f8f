import type { Choice } from '../choices.ts';
import { useEditor } from '../editorContext.tsx';
import type { Tied } from './inputProps.ts';

interface Props {
  readonly tied: Partial<Tied>;
  readonly value: string;
  readonly choices: readonly Choice[];
  /** Words of the empty first line. */
  readonly empty: string;
  readonly label?: string;
  onChange(id: string): void;
}

/** A native select; choices with a group stand under its name, what is not among them any more is shown and told. */
export function Select({ tied, value, choices, empty, label, onChange }: Props) {
  const { readOnly } = useEditor();
  const groups = [...new Set(choices.map(({ group }) => group))];
  const options = (group: string | undefined) =>
    choices
      .filter((one) => one.group === group)
      .map(({ id, label: words }) => (
        <option key={id} value={id}>
          {words}
        </option>
      ));
  return (
    <select
      {...tied}
      className="of-select"
      aria-label={label}
      disabled={readOnly}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      <option value="">{empty}</option>
      {value !== '' && !choices.some(({ id }) => id === value) && (
        <option value={value}>“{value}”（已经没有了）</option>
      )}
      {groups.map((group) =>
        group === undefined ? (
          options(undefined)
        ) : (
          <optgroup key={group} label={group}>
            {options(group)}
          </optgroup>
        ),
      )}
    </select>
  );
}
