import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Programme } from '../../../../core/programme/programme.ts';
import type { PlacedNote } from '../areaProps.ts';
import type { Place } from '../place.ts';
import { parentOf, type TreeItem, treeItems } from './treeItems.ts';

interface Props {
  readonly programme: Programme;
  readonly selected: Place;
  readonly notes: readonly PlacedNote[];
  choose(item: TreeItem): void;
  /** Enter: on to the properties. */
  enter(): void;
  /** Alt+↑/↓, Insert, Delete. */
  act(key: 'up' | 'down' | 'add' | 'remove'): void;
}

const actKeys: Readonly<Record<string, 'up' | 'down' | 'add' | 'remove'>> = {
  'Alt+ArrowUp': 'up',
  'Alt+ArrowDown': 'down',
  Insert: 'add',
  Delete: 'remove',
};
const treeId = (place: Place) => `tree-${place}`;

/** Forms, sections, fields and columns as a tree that the keyboard walks (ux 15). */
export function FormTree({ programme, selected, notes, choose, enter, act }: Props) {
  const [folds, setFolds] = useState<Readonly<Record<Place, boolean>>>({});
  const items = treeItems({ programme, selected, notes, folds });
  const list = useRef<HTMLDivElement>(null);
  const at = Math.max(
    items.findIndex(({ place }) => place === selected),
    0,
  );
  const chosen = items[at]?.place ?? '';
  // Moved, added or chosen elsewhere: the focus follows while it is in the tree, and the line comes into sight.
  useEffect(() => {
    const line = document.getElementById(treeId(chosen));
    if (list.current?.contains(document.activeElement)) line?.focus({ preventScroll: true });
    const box = list.current;
    if (!line || !box) return;
    const [own, around] = [line.getBoundingClientRect(), box.getBoundingClientRect()];
    if (own.top < around.top || own.bottom > around.bottom)
      box.scrollTop += own.top - around.top - around.height / 3;
  }, [chosen]);

  const fold = (item: TreeItem, open: boolean) => setFolds({ ...folds, [item.place]: open });
  const walks: Readonly<Record<string, (item: TreeItem) => TreeItem | undefined>> = {
    ArrowDown: () => items[at + 1],
    ArrowUp: () => items[at - 1],
    Home: () => items[0],
    End: () => items.at(-1),
    ArrowRight: (item) => {
      if (item.open !== false) return item.open ? items[at + 1] : undefined;
      fold(item, true);
      return undefined;
    },
    ArrowLeft: (item) => {
      if (!item.open) return parentOf(items, at);
      fold(item, false);
      return undefined;
    },
  };
  function onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return;
    const item = items[at];
    const own = actKeys[`${event.altKey ? 'Alt+' : ''}${event.key}`];
    const walk = event.altKey ? undefined : walks[event.key];
    if (!item || (!own && !walk && event.key !== 'Enter')) return;
    event.preventDefault();
    if (own) act(own);
    else if (event.key === 'Enter') enter();
    else {
      const next = walk?.(item);
      if (next) choose(next);
    }
  }
  return (
    <div className="fe-tree" role="tree" aria-label="表格的部分和栏目" ref={list} onKeyDown={onKey}>
      {items.map((item) => (
        <TreeLine
          key={item.place}
          item={item}
          chosen={item.place === chosen}
          choose={() => choose(item)}
          fold={() => fold(item, !item.open)}
        />
      ))}
    </div>
  );
}

interface LineProps {
  readonly item: TreeItem;
  readonly chosen: boolean;
  choose(): void;
  fold(): void;
}

function TreeLine({ item, chosen, choose, fold }: LineProps) {
  const { place, level, label, about, star, faults, open } = item;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree around it hears the keys
    <div
      id={treeId(place)}
      role="treeitem"
      aria-level={level}
      aria-selected={chosen}
      aria-expanded={open}
      tabIndex={chosen ? 0 : -1}
      className={`fe-line fe-level-${level}`}
      onClick={choose}
    >
      <span
        className="fe-fold"
        aria-hidden
        onClick={(event) => {
          if (open === undefined) return;
          event.stopPropagation();
          fold();
        }}
      >
        {open === undefined ? '' : open ? '▾' : '▸'}
      </span>
      <span className="fe-label">
        {label}
        {star && <span className="star">*</span>}
      </span>
      {level > 2 && <span className="fe-about">{about}</span>}
      {faults > 0 && (
        <span className="ed-count ed-count-bad">
          <span className="unseen">要改正 </span>
          {faults}
        </span>
      )}
    </div>
  );
}
