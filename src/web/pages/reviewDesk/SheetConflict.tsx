import type { MarkGiven } from '../../../core/standards/marks.ts';
import type { StandardLeaf } from '../../../core/standards/standardLeaves.ts';
import type { Copy, Typed } from './sheetCopy.ts';

interface Props {
  readonly leaves: readonly StandardLeaf[];
  readonly mine: Typed;
  readonly theirs: Copy;
  readonly onChoose: (mine: boolean) => void;
}

const yesNo: Readonly<Record<string, string>> = { yes: '是', no: '否' };

function markWords(given: MarkGiven | undefined): string {
  const { value, states = [] } = given ?? {};
  if (states.length > 0) return states.join('、');
  return value === undefined || value === '' ? '（空）' : (yesNo[value] ?? value);
}

/** Two windows on one sheet: what differs, side by side; the person chooses, nothing is lost silently (rule 6). */
export function SheetConflict({ leaves, mine, theirs, onChoose }: Props) {
  const rows = [
    ...leaves.map(({ id, title }) => ({
      title,
      mine: markWords(mine.marks[id]),
      theirs: markWords(theirs.marks[id]),
    })),
    { title: '评审意见', mine: mine.note || '（空）', theirs: theirs.note || '（空）' },
  ].filter((row) => row.mine !== row.theirs);
  return (
    <div className="note note-bad" role="alert">
      <p>这份评分表在另一个窗口里改过。两边不同的有：</p>
      <ul>
        {rows.map((row) => (
          <li key={row.title}>
            {row.title}：这里是 {row.mine}，已保存的是 {row.theirs}
          </li>
        ))}
      </ul>
      <p>
        <button type="button" className="button button-plain" onClick={() => onChoose(true)}>
          保留这里的
        </button>{' '}
        <button type="button" className="button button-plain" onClick={() => onChoose(false)}>
          用已保存的
        </button>
      </p>
    </div>
  );
}
