import type { ReactNode } from 'react';
import type { Programme } from '../../../../core/programme/programme.ts';
import type { AreaProps } from '../areaProps.ts';
import type { AnyElement } from '../describe/described.ts';
import { ElementList, type ElementListProps } from '../ElementList.tsx';

/** Parts of a programme that are lists of elements. */
type ListKey = 'tracks' | 'steps' | 'materials' | 'listRules' | 'standards';

interface Props extends Pick<AreaProps, 'programme' | 'save'> {
  readonly part: ListKey;
  readonly element: AnyElement;
  readonly body?: ElementListProps['body'];
  readonly beside?: ElementListProps['beside'];
  readonly children?: ReactNode;
}
/** A list that may be absent is taken away with its last element. */
const mayBeAbsent: readonly ListKey[] = ['listRules'];

/** One part that is a list of elements, each with its form. */
export function ListArea({ programme, save, part, element, body, beside, children }: Props) {
  const list = programme[part] ?? [];
  return (
    <>
      <ElementList
        element={element}
        list={list}
        at={part}
        {...(body ? { body } : {})}
        {...(beside ? { beside } : {})}
        onChange={(next) =>
          save(
            part,
            (next.length === 0 && mayBeAbsent.includes(part) ? undefined : next) as Programme[ListKey],
          )
        }
      />
      {children}
    </>
  );
}
