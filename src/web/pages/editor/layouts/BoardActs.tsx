import type { CellAt, Grid, GridEdit } from '../../../../core/programme/layoutEdit/gridEdit.ts';
import { boardActs } from './boardKeys.ts';

interface Props {
  readonly grid: Grid;
  readonly at: CellAt;
  edit(edit: GridEdit): void;
}

/** The same acts as the keys, for fingers and for those who do not know the keys. */
export function BoardActs({ grid, at, edit }: Props) {
  return (
    <fieldset className="lo-acts">
      <legend className="unseen">对选中的格子</legend>
      {boardActs.map(({ word, key, say, act }) => (
        <button
          key={key}
          type="button"
          className="button button-plain"
          aria-keyshortcuts={key}
          title={say}
          onClick={() => edit(act(grid, at))}
        >
          {word}
        </button>
      ))}
    </fieldset>
  );
}
