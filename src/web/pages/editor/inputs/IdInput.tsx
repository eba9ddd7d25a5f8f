import { useState } from 'react';
import { renameId } from '../../../../core/programme/edit/renameId.ts';
import { Id } from '../../../../core/programme/vocabulary.ts';
import { useEditor } from '../editorContext.tsx';
import { changedParts, elementOfPlace } from '../elementOfPlace.ts';
import { memberAt, valueAt } from '../place.ts';
import { Framed } from './Framed.tsx';
import type { InputProps } from './inputProps.ts';

/**
 * An id is taken when the input is left: half an id would lead nowhere. Everything that names the element is changed with it;
 * what cannot be taken stays in the input with its reason.
 */
export function IdInput({ described, value, at, put }: InputProps<'id'>) {
  const { programme, fitting, readOnly, select, saveParts } = useEditor();
  const [refused, setRefused] = useState<string>();
  const [typed, setTyped] = useState<string>();
  const element = at.slice(0, at.lastIndexOf('/'));
  const holder = element.slice(0, Math.max(element.lastIndexOf('/'), 0));
  const list = valueAt(programme, holder);
  const text = typed ?? String(value ?? '');
  const other = Array.isArray(list) && text !== value && memberAt(list, text) >= 0;
  const error =
    typed === undefined || typed === value
      ? undefined
      : other
        ? '这个编号已经有了，请换一个'
        : Id.safeParse(typed).success
          ? refused
          : '编号以小写字母开头，只含字母、数字和连字符';
  function take(): void {
    if (typed === value) setTyped(undefined);
    if (typed === undefined || typed === value || error !== undefined) return;
    const named = elementOfPlace(element);
    const edited = named && fitting === programme ? renameId(programme, named, typed) : undefined;
    if (edited && !edited.ok) {
      setRefused(edited.message);
      return;
    }
    setTyped(undefined);
    if (edited) saveParts(changedParts(programme, edited.programme));
    else put(typed);
    select(`${holder}/${typed}`);
  }
  return (
    <Framed at={at} label={described.label} help={described.help} error={error}>
      {(tied) => (
        <input
          {...tied}
          className="of-input"
          type="text"
          autoComplete="off"
          spellCheck={false}
          readOnly={readOnly}
          value={text}
          onChange={(event) => {
            setTyped(event.target.value);
            setRefused(undefined);
          }}
          onBlur={take}
          onKeyDown={(event) => {
            if (event.key === 'Enter') take();
          }}
        />
      )}
    </Framed>
  );
}
