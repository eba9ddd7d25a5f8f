import { type KeyboardEvent, useRef } from 'react';
import type { Form } from '../../../../core/programme/form.ts';
import {
  type CellAt,
  type Grid,
  type GridEdit,
  sameCell,
} from '../../../../core/programme/layoutEdit/gridEdit.ts';
import { moveBorder } from '../../../../core/programme/layoutEdit/moveBorder.ts';
import { putBeside, swapCells } from '../../../../core/programme/layoutEdit/swapCells.ts';
import type { Programme } from '../../../../core/programme/programme.ts';
import { domId } from '../place.ts';
import { boardActs, cellBeside, keyOf } from './boardKeys.ts';
import { type BoardCell, boardOf } from './boardShape.ts';
import { cellKindWords, cellText } from './cellWords.ts';
import { type Drag, useCellDrag } from './useCellDrag.ts';

interface Props {
  readonly programme: Programme;
  readonly form: Form | undefined;
  readonly grid: Grid;
  readonly chosen: CellAt | undefined;
  readonly readOnly: boolean;
  /** The place of a cell, for its address. */
  placeOf(at: CellAt): string;
  choose(at: CellAt, focus?: boolean): void;
  /** Keeps an edit, or tells why it cannot be. */
  edit(edit: GridEdit): void;
}

/** The edit that a finished drag means. */
function editOf(grid: Grid, drag: Drag): GridEdit | undefined {
  if (drag.kind === 'border') return drag.by === 0 ? undefined : moveBorder(grid, drag.at, drag.by);
  if (!drag.target || sameCell(drag.target.at, drag.at)) return undefined;
  const { at, zone } = drag.target;
  return zone === 'onto' ? swapCells(grid, drag.at, at) : putBeside(grid, drag.at, at, zone);
}

/** The grid of 24 columns with its cells to be dragged: the middle of another cell changes places, its sides take it beside. */
export function GridBoard(props: Props) {
  const { grid, chosen, readOnly, choose, edit } = props;
  const board = useRef<HTMLDivElement>(null);
  const { drag, begin, move, end, cancel } = useCellDrag((done) => {
    const wanted = editOf(grid, done);
    if (wanted) edit(wanted);
  });
  const shown = drag ? editOf(grid, drag) : undefined;
  // While a border is dragged the board already shows how it will be.
  const now = drag?.kind === 'border' && shown?.ok ? { ...grid, rows: shown.rows } : grid;
  const cells = boardOf(now);
  if (!cells) return <p className="note">这张表有空洞或太宽的行，见下方“检查”。改好以后就可以拖动。</p>;

  function onKey(event: KeyboardEvent, at: CellAt): void {
    const pressed = keyOf(event);
    const next = cellBeside(grid, at, pressed);
    const act = readOnly ? undefined : boardActs.find(({ key }) => key === pressed);
    if (!next && !act) return;
    event.preventDefault();
    if (next) choose(next, true);
    else if (act) edit(act.act(grid, at));
  }
  const first = chosen ?? { row: 0, cell: 0 };
  return (
    <div
      ref={board}
      className="lo-board"
      role="group"
      aria-label="版面。方向键选格，Shift 加方向键改大小"
      style={{ gridTemplateRows: `repeat(${now.rows.length}, minmax(44px, auto))` }}
    >
      {cells.map((one) => (
        <BoardButton
          key={`${one.row} ${one.cell}`}
          {...props}
          grid={now}
          place={one}
          tabbable={sameCell(one, first)}
          drag={drag}
          onKey={onKey}
          begin={begin}
          move={move}
          end={end}
          cancel={cancel}
        />
      ))}
    </div>
  );
}

interface ButtonProps
  extends Props,
    Pick<ReturnType<typeof useCellDrag>, 'begin' | 'move' | 'end' | 'cancel'> {
  readonly place: BoardCell;
  readonly tabbable: boolean;
  readonly drag: Drag | undefined;
  onKey(event: KeyboardEvent, at: CellAt): void;
}

function marks({ place, chosen, drag }: ButtonProps): string {
  const over =
    drag?.kind === 'cell' && drag.target && sameCell(drag.target.at, place) ? drag.target.zone : '';
  return [
    'lo-cell',
    chosen && sameCell(chosen, place) ? 'lo-chosen' : '',
    drag && sameCell(drag.at, place) ? 'lo-dragged' : '',
    over ? `lo-${over}` : '',
  ].join(' ');
}

function BoardButton(props: ButtonProps) {
  const { programme, form, grid, place, chosen, readOnly, tabbable } = props;
  const { placeOf, choose, begin, move, end, cancel, onKey } = props;
  const row = grid.rows[place.row]!;
  const cell = row.cells[place.cell]!;
  const words = cellText(programme, form, row, cell);
  const size = `${place.span} 列宽${place.height > 1 ? `，${place.height} 行高` : ''}`;
  const where = `第 ${place.row + 1} 行第 ${place.cell + 1} 格`;
  const drags = readOnly ? {} : { onPointerMove: move, onPointerUp: end, onPointerCancel: cancel };
  return (
    <div
      className={marks(props)}
      data-cell={`${place.row} ${place.cell}`}
      style={{
        gridColumn: `${place.column + 1} / span ${place.span}`,
        gridRow: `${place.row + 1} / span ${place.height}`,
      }}
    >
      <button
        type="button"
        id={domId(placeOf(place))}
        className={`lo-face lo-${cell.kind}`}
        tabIndex={tabbable ? 0 : -1}
        aria-pressed={chosen !== undefined && sameCell(chosen, place)}
        aria-label={`${where}，${cellKindWords[cell.kind]}${words ? `，${words}` : ''}，${size}`}
        onClick={() => choose(place)}
        onKeyDown={(event) => onKey(event, place)}
        onPointerDown={readOnly ? undefined : (event) => begin('cell', place, event)}
        {...drags}
      >
        {words || '　'}
        {row.each !== undefined && place.cell === 0 && <span className="lo-repeat">逐行重复</span>}
      </button>
      {!readOnly && (
        <span
          className="lo-handle"
          aria-hidden="true"
          onPointerDown={(event) => begin('border', place, event)}
          {...drags}
        />
      )}
    </div>
  );
}
