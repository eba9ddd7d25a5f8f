import { type PointerEvent, useRef, useState } from 'react';
import type { CellAt } from '../../../../core/programme/layoutEdit/gridEdit.ts';
import { gridColumns } from '../../../../core/programme/layoutEdit/placeCells.ts';

/** Where a dragged cell would go: onto another cell, or before or behind it. */
export interface Target {
  readonly at: CellAt;
  readonly zone: 'before' | 'onto' | 'behind';
}
export type Drag =
  | { readonly kind: 'border'; readonly at: CellAt; readonly by: number }
  | { readonly kind: 'cell'; readonly at: CellAt; readonly target: Target | undefined };

/** A finger or mouse that moves less than this only chooses. */
const still = 6;

function targetUnder(x: number, y: number): Target | undefined {
  const found = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-cell]');
  const [row, cell] = (found?.dataset.cell ?? '').split(' ').map(Number);
  if (!found || row === undefined || cell === undefined) return undefined;
  const { left, width } = found.getBoundingClientRect();
  const part = (x - left) / width;
  return { at: { row, cell }, zone: part < 0.25 ? 'before' : part > 0.75 ? 'behind' : 'onto' };
}

/** Dragging cells and their borders with mouse, pen or finger; `done` hears what was meant, once, at the end. */
export function useCellDrag(done: (drag: Drag) => void) {
  const [drag, setDrag] = useState<Drag>();
  const begun = useRef<{ x: number; y: number; kind: Drag['kind']; at: CellAt; column: number } | undefined>(
    undefined,
  );

  function begin(kind: Drag['kind'], at: CellAt, event: PointerEvent<HTMLElement>): void {
    if (event.button !== 0) return;
    const board = event.currentTarget.closest<HTMLElement>('.lo-board');
    const column = (board?.clientWidth ?? gridColumns) / gridColumns;
    begun.current = { x: event.clientX, y: event.clientY, kind, at, column };
    event.currentTarget.setPointerCapture(event.pointerId);
    event.stopPropagation();
  }
  function move(event: PointerEvent<HTMLElement>): void {
    const start = begun.current;
    if (!start) return;
    const [dx, dy] = [event.clientX - start.x, event.clientY - start.y];
    if (!drag && Math.hypot(dx, dy) < still) return;
    event.preventDefault();
    const by = Math.round(dx / start.column);
    setDrag(
      start.kind === 'border'
        ? { kind: 'border', at: start.at, by }
        : { kind: 'cell', at: start.at, target: targetUnder(event.clientX, event.clientY) },
    );
  }
  function end(): void {
    begun.current = undefined;
    setDrag(undefined);
    if (drag) done(drag);
  }
  function cancel(): void {
    begun.current = undefined;
    setDrag(undefined);
  }
  return { drag, begin, move, end, cancel };
}
