import { useLayoutEffect, useRef } from 'react';
import { countCharacters } from '../../../core/chineseText.ts';
import { useTyped } from '../useTyped.ts';
import { controlProps, type InputProps } from './inputProps.ts';

/** Grows with its text; counts as people count and never cuts (S10). */
export function LongTextInput(props: InputProps<'longText'>) {
  const typed = useTyped(props.path);
  const box = useRef<HTMLTextAreaElement>(null);
  const { value } = typed;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows the text
  useLayoutEffect(() => {
    const area = box.current;
    if (!area) return;
    area.style.height = 'auto';
    area.style.height = `${area.scrollHeight + 4}px`;
  }, [value]);
  const count = countCharacters(value);
  const over = count - props.field.count.cap;
  return (
    <>
      <textarea {...controlProps(props)} {...typed} ref={box} rows={8} />
      <p className={over > 0 ? 'counter over' : 'counter'}>
        {over > 0
          ? `已写 ${count} 字，超出上限 ${over} 字`
          : `已写 ${count} 字。${wanted(props.field.count)}`}
      </p>
    </>
  );
}

function wanted({ warnBelow, warnAbove, cap }: InputProps<'longText'>['field']['count']): string {
  if (warnBelow !== undefined && warnAbove !== undefined)
    return `一般写 ${warnBelow}—${warnAbove} 字，最多 ${cap} 字`;
  if (warnAbove !== undefined) return `一般不超过 ${warnAbove} 字，最多 ${cap} 字`;
  return `最多 ${cap} 字`;
}
