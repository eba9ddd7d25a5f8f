import { isUnion } from '../describe/described.ts';
import { ElementForm } from '../ElementForm.tsx';
import { ElementList } from '../ElementList.tsx';
import { useEditor } from '../editorContext.tsx';
import { domId } from '../place.ts';
import { FramedGroup } from './Framed.tsx';
import type { InputProps } from './inputProps.ts';

/** An element inside an element; where it may be absent it is added and taken away by a button. */
export function ElementInput({ described, value, at, put }: InputProps<'element'>) {
  const { programme, readOnly } = useEditor();
  const element = described.element();
  const { label, help, optional } = described;
  const add = () =>
    put(isUnion(element) ? Object.values(element.kinds)[0]?.blank(programme) : element.blank(programme));
  if (value === undefined)
    return (
      <div className="ed-absent" id={domId(at)}>
        <span>
          {label}：没有{help && <span className="soft">　{help}</span>}
        </span>
        {!readOnly && (
          <button type="button" className="button-link" onClick={add}>
            加上{label}
          </button>
        )}
      </div>
    );
  return (
    <FramedGroup at={at} label={label} help={help}>
      <ElementForm element={element} value={value} at={at} onChange={put} />
      {optional && !readOnly && (
        <button
          type="button"
          className="button-link button-link-grave ed-remove"
          onClick={() => put(undefined)}
        >
          去掉{label}
        </button>
      )}
    </FramedGroup>
  );
}

export function ElementsInput({ described, value, at, put }: InputProps<'elements'>) {
  const list = Array.isArray(value) ? value : [];
  return (
    <FramedGroup at={at} label={described.label} help={described.help}>
      <ElementList
        element={described.element()}
        list={list}
        at={at}
        onChange={(next) => put(next.length === 0 && described.optional ? undefined : next)}
      />
    </FramedGroup>
  );
}
