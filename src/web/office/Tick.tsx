import type { Ticked } from './useTicked.ts';

interface Props {
  readonly of: Ticked;
  readonly id: string;
  /** What is ticked, for those who listen. */
  readonly label: string;
}

/** The box at the beginning of a row. */
export function Tick({ of: { ticked, tick }, id, label }: Props) {
  return (
    <label className="of-check">
      <input
        type="checkbox"
        checked={ticked.includes(id)}
        onChange={(event) => tick(id, event.target.checked)}
      />
      <span className="unseen">选择 {label}</span>
    </label>
  );
}
