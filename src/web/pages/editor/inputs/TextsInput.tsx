import { spliced } from '../../drafts/steps/listEdits.ts';
import { useEditor } from '../editorContext.tsx';
import { domId } from '../place.ts';
import { Framed, FramedGroup } from './Framed.tsx';
import type { InputProps } from './inputProps.ts';
import { useTypedText } from './useTypedText.ts';

const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** A list of short texts: Enter begins the next line, Backspace in an empty line takes it away. */
export function TextsInput({ described, value, at, put }: InputProps<'texts'>) {
  const { readOnly } = useEditor();
  const list = asList(value);
  function change(next: readonly unknown[], focus?: number): void {
    put(next.length === 0 && described.optional ? undefined : next);
    if (focus !== undefined && focus >= 0)
      requestAnimationFrame(() => document.getElementById(domId(`${at}/${focus}`))?.focus());
  }
  return (
    <FramedGroup at={at} label={described.label} help={described.help}>
      {list.map((text, index) => (
        <Line
          // Texts have no ids, they are known by their place.
          key={index}
          at={`${at}/${index}`}
          label={`${described.noun} ${index + 1}`}
          text={String(text ?? '')}
          put={(next) => change(spliced(list, index, 1, next))}
          next={() => change(spliced(list, index + 1, 0, ''), index + 1)}
          remove={() => change(spliced(list, index, 1), Math.min(index, list.length - 2))}
        />
      ))}
      {!readOnly && (
        <button
          type="button"
          className="button-link ed-add"
          onClick={() => change([...list, ''], list.length)}
        >
          加一项{described.noun}
        </button>
      )}
    </FramedGroup>
  );
}

interface LineProps {
  readonly at: string;
  readonly label: string;
  readonly text: string;
  put(text: string): void;
  next(): void;
  remove(): void;
}

function Line({ at, label, text, put, next, remove }: LineProps) {
  const { readOnly } = useEditor();
  const typed = useTypedText(text, put);
  return (
    <div className="ed-line">
      <Framed at={at} label={label}>
        {(tied) => (
          <input
            {...tied}
            {...typed}
            className="of-input"
            readOnly={readOnly}
            autoComplete="off"
            onKeyDown={(event) => {
              if (event.nativeEvent.isComposing || readOnly) return;
              const empty = event.key === 'Backspace' && event.currentTarget.value === '';
              if (event.key !== 'Enter' && !empty) return;
              event.preventDefault();
              if (empty) remove();
              else next();
            }}
          />
        )}
      </Framed>
      {!readOnly && (
        <button
          type="button"
          className="button-link button-link-grave"
          aria-label={`删除${label}`}
          onClick={remove}
        >
          删除
        </button>
      )}
    </div>
  );
}
