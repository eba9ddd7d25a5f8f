import { type RefObject, useEffect, useRef } from 'react';

interface Acts {
  move(index: number, step: number): void;
  insert(index: number): void;
  remove(index: number): void;
}

/** What a key asks of a list: typed text is never taken for an act, and the innermost list answers. */
export function listAct(
  key: string,
  alt: boolean,
  onHead: boolean,
): 'up' | 'down' | 'insert' | 'remove' | undefined {
  if (alt) return key === 'ArrowUp' ? 'up' : key === 'ArrowDown' ? 'down' : undefined;
  if (!onHead) return undefined;
  return key === 'Insert' ? 'insert' : key === 'Delete' ? 'remove' : undefined;
}

/** Alt+↑ and Alt+↓ move the element in which the focus is; on its head Insert adds one behind it, Delete takes it away. */
export function useListKeys(holder: RefObject<HTMLElement | null>, acts: Acts | undefined): void {
  const now = useRef(acts);
  now.current = acts;
  useEffect(() => {
    const list = holder.current;
    const onKey = (event: KeyboardEvent) => {
      const target = event.target instanceof HTMLElement ? event.target : undefined;
      if (!target || event.defaultPrevented || event.ctrlKey || event.metaKey || target.tagName === 'SELECT')
        return;
      const item = target.closest<HTMLElement>('[data-index]');
      if (!item || item.parentElement !== list) return;
      const act = listAct(event.key, event.altKey, target.hasAttribute('data-head'));
      if (!act || !now.current) return;
      event.preventDefault();
      const index = Number(item.dataset.index);
      if (act === 'insert') now.current.insert(index + 1);
      else if (act === 'remove') now.current.remove(index);
      else now.current.move(index, act === 'up' ? -1 : 1);
    };
    list?.addEventListener('keydown', onKey);
    return () => list?.removeEventListener('keydown', onKey);
  }, [holder]);
}
