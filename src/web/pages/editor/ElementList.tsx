import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Edited } from '../../../core/programme/edit/edited.ts';
import { removeElement } from '../../../core/programme/edit/removeElement.ts';
import { announce } from '../../parts/announce.ts';
import { moved, spliced } from '../drafts/steps/listEdits.ts';
import { type AnyElement, isUnion } from './describe/described.ts';
import { ElementItem } from './ElementItem.tsx';
import { useEditor } from './editorContext.tsx';
import { changedParts, elementOfPlace } from './elementOfPlace.ts';
import { copied, withOwnId } from './listMoves.ts';
import { focusPlace, isWithin, type Place, segmentOf } from './place.ts';
import { useListKeys } from './useListKeys.ts';

export interface ElementListProps {
  readonly element: AnyElement;
  readonly list: readonly unknown[];
  /** Place of the list. */
  readonly at: Place;
  onChange(list: readonly unknown[]): void;
  /** What stands under the head of an open element instead of its plain form. */
  readonly body?: (value: unknown, at: Place, put: (next: unknown) => void) => ReactNode;
  /** Beside the title of an element. */
  readonly beside?: (value: unknown) => ReactNode;
  /** A new element, where it is not a blank one. */
  readonly fresh?: () => unknown;
}

/** A list of elements: add, take away, move, copy, with buttons and with keys; the chosen one stands open. */
export function ElementList({ element, list, at, onChange, body, beside, fresh }: ElementListProps) {
  const { programme, fitting, readOnly, selected, select, saveParts } = useEditor();
  const [refused, setRefused] = useState<Refused>();
  const place = (index: number, of = list) => `${at}/${segmentOf(of, index)}`;
  const chosen = list.findIndex((_, index) => isWithin(selected, place(index)));
  // A list of one shows it at once.
  const first = chosen < 0 && list.length === 1 ? 0 : chosen;
  const [open, setOpen] = useState<ReadonlySet<number>>(() => new Set(first < 0 ? [] : [first]));
  useEffect(() => {
    if (chosen >= 0) setOpen((was) => (was.has(chosen) ? was : new Set([...was, chosen])));
  }, [chosen]);
  const holder = useRef<HTMLOListElement>(null);
  const name = (index: number) =>
    element.summary(list[index] as never, programme) || `${element.noun}${index + 1}`;

  function move(from: number, step: number): void {
    const to = Math.min(Math.max(from + step, 0), list.length - 1);
    if (to === from) return;
    const next = moved(list, from, step);
    const focused = document.activeElement?.id ?? '';
    const [was, is] = [`at-${place(from)}`, place(to, next)];
    setOpen((now) => swapped(now, from, to));
    onChange(next);
    announce(`${name(from)}已移到第 ${to + 1} 位`);
    const inside = focused.startsWith(`${was}/`) ? focused.slice(was.length) : '';
    requestAnimationFrame(() => focusPlace(is + inside));
  }
  function insert(index: number): void {
    const blank = isUnion(element)
      ? Object.values(element.kinds)[0]?.blank(programme)
      : element.blank(programme);
    const next = spliced(list, index, 0, withOwnId(list, fresh?.() ?? blank, element.prefix));
    setOpen((was) => new Set([...[...was].map((one) => (one >= index ? one + 1 : one)), index]));
    onChange(next);
    announce(`已加上${element.noun}`);
    select(place(index, next), true);
  }
  function copy(index: number): void {
    const next = copied(list, index, element.prefix);
    onChange(next);
    announce(`已复制${name(index)}`);
    select(place(index + 1, next), true);
  }
  function remove(index: number): void {
    const next = spliced(list, index, 1);
    const named = elementOfPlace(place(index));
    // What others rest on stays until they are changed; what goes with it on the papers goes in the same act.
    const edited = named && fitting === programme ? removeElement(programme, named) : undefined;
    setRefused(edited?.ok === false ? edited : undefined);
    if (edited?.ok === false) {
      announce(edited.message);
      return;
    }
    setOpen((was) => closed(was, index));
    if (edited?.ok) saveParts(changedParts(programme, edited.programme));
    else onChange(next);
    announce(`已删除${name(index)}。按 Ctrl+Z 可以撤销`);
    const beside = Math.min(index, next.length - 1);
    requestAnimationFrame(() => focusPlace(beside < 0 ? at : place(beside, next)));
  }
  function toggle(index: number): void {
    const closes = open.has(index);
    setOpen((was) => new Set(closes ? [...was].filter((one) => one !== index) : [...was, index]));
    if (!closes) select(place(index));
    else if (index === chosen) select(at);
  }
  useListKeys(holder, readOnly ? undefined : { move, insert, remove });
  return (
    <>
      {list.length === 0 && <p className="soft ed-none">还没有{element.noun}。</p>}
      {refused && <RefusedNote {...refused} />}
      <ol className="ed-list" ref={holder}>
        {list.map((value, index) => (
          <ElementItem
            // By number: an id may be changed, and its inputs must not be drawn anew then.
            key={index}
            index={index}
            count={list.length}
            name={name(index)}
            at={place(index)}
            open={open.has(index)}
            element={element}
            value={value}
            body={body}
            beside={beside?.(value)}
            toggle={() => toggle(index)}
            put={(next) => onChange(spliced(list, index, 1, next))}
            move={(step) => move(index, step)}
            copy={() => copy(index)}
            remove={() => remove(index)}
          />
        ))}
      </ol>
      {!readOnly && (
        <button type="button" className="button button-plain ed-add" onClick={() => insert(list.length)}>
          添加{element.noun}
        </button>
      )}
    </>
  );
}

type Refused = Extract<Edited, { ok: false }>;

/** Why it was not removed, and where it is used. */
function RefusedNote({ message, places = [] }: Refused) {
  return (
    <div className="note note-warn" role="alert">
      <p>{message}</p>
      {places.length > 0 && (
        <ul>
          {[...new Set(places.map(({ where }) => where))].map((where) => (
            <li key={where}>{where}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

function closed(open: ReadonlySet<number>, gone: number): ReadonlySet<number> {
  return new Set([...open].filter((one) => one !== gone).map((one) => (one > gone ? one - 1 : one)));
}
function swapped(open: ReadonlySet<number>, from: number, to: number): ReadonlySet<number> {
  const other = (one: number) => (one === from ? to : one === to ? from : one);
  return new Set([...open].map(other));
}
