import type { ReactNode } from 'react';
import { type AnyElement, isUnion, kindOf } from './describe/described.ts';
import { ElementForm } from './ElementForm.tsx';
import type { ElementListProps } from './ElementList.tsx';
import { useEditor, useOpenNotes } from './editorContext.tsx';
import { domId, type Place } from './place.ts';

interface Props {
  readonly index: number;
  readonly count: number;
  readonly name: string;
  readonly at: Place;
  readonly open: boolean;
  readonly element: AnyElement;
  readonly value: unknown;
  readonly body: ElementListProps['body'];
  readonly beside: ReactNode;
  toggle(): void;
  put(value: unknown): void;
  move(step: number): void;
  copy(): void;
  remove(): void;
}

/** One element of a list: its head, which opens it, and its form. */
export function ElementItem(props: Props) {
  const { index, name, at, open, element, value, body, beside, toggle, put } = props;
  const { readOnly, selected } = useEditor();
  const kind = isUnion(element) ? kindOf(element, value)?.label : undefined;
  return (
    <li id={domId(at)} className="ed-item" data-index={index} data-chosen={selected === at || undefined}>
      <div className="ed-item-head">
        <button type="button" className="ed-open" aria-expanded={open} data-head onClick={toggle}>
          <span>{name}</span>
          {kind !== undefined && kind !== name && <span className="soft">{kind}</span>}
          {beside}
          <Marks at={at} />
        </button>
        {!readOnly && <Acts {...props} />}
      </div>
      {open && (
        <div className="ed-item-body">
          {body ? (
            body(value, at, put)
          ) : (
            <ElementForm element={element} value={value} at={at} onChange={put} />
          )}
        </div>
      )}
    </li>
  );
}

function Marks({ at }: { readonly at: Place }) {
  const { error, warning } = useOpenNotes(at);
  if (error > 0) return <span className="state state-bad">要改正 {error}</span>;
  return warning > 0 ? <span className="state state-warn">请留意 {warning}</span> : null;
}

function Acts({ index, count, name, move, copy, remove }: Props) {
  return (
    <span className="ed-acts">
      <button
        type="button"
        className="button-link"
        aria-label={`${name}上移`}
        aria-disabled={index === 0}
        onClick={() => move(-1)}
      >
        上移
      </button>
      <button
        type="button"
        className="button-link"
        aria-label={`${name}下移`}
        aria-disabled={index === count - 1}
        onClick={() => move(1)}
      >
        下移
      </button>
      <button type="button" className="button-link" aria-label={`复制${name}`} onClick={copy}>
        复制
      </button>
      <button
        type="button"
        className="button-link button-link-grave"
        aria-label={`删除${name}`}
        onClick={remove}
      >
        删除
      </button>
    </span>
  );
}
