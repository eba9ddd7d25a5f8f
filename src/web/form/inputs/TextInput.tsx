import { characterLength } from '../../../core/chineseText.ts';
import { useTyped } from '../useTyped.ts';
import { controlProps, type InputProps } from './inputProps.ts';

const kinds = {
  plain: { type: 'text' },
  phone: { type: 'tel', inputMode: 'tel', autoComplete: 'off' },
  email: { type: 'email', inputMode: 'email', autoComplete: 'off' },
} as const;

export function TextInput(props: InputProps<'text'>) {
  const typed = useTyped(props.path, (text) => text.trim());
  const { maxCharacters, format = 'plain' } = props.field;
  const over = maxCharacters === undefined ? 0 : characterLength(typed.value) - maxCharacters;
  return (
    <>
      <input {...controlProps(props)} {...kinds[format]} {...typed} />
      {over > 0 && (
        <p className="counter over">
          最多 {maxCharacters} 字，已超出 {over} 字
        </p>
      )}
    </>
  );
}
