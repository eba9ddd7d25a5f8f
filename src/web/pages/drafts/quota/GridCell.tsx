import {
  type ClipboardEvent,
  type KeyboardEvent,
  useCallback,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import { gridKey, moveInGrid } from './gridKeys.ts';

interface Props {
  readonly row: number;
  readonly column: number;
  /** Row and column in words, for those who do not see the table. */
  readonly label: string;
  readonly value: string;
  readonly readOnly: boolean;
  readonly numeric?: boolean;
  readonly place?: string;
  /** Why a text cannot be taken; it stays in the cell and what stood there before stays saved. */
  readonly check: (text: string) => string | undefined;
  readonly onTake: (text: string) => void;
  /** A block of several cells. */
  readonly onBlock?: (text: string) => void;
  readonly undo: () => boolean;
  readonly redo: () => boolean;
  /** Words below the cell that belong to it. */
  readonly remark?: string | undefined;
}

/** One cell of the quota grid: a native field that is overwritten by typing and left by arrows, Enter and Tab. */
export function GridCell(props: Props) {
  const {
    row,
    column,
    label,
    value,
    readOnly,
    numeric = true,
    place,
    check,
    onTake,
    onBlock,
    remark,
  } = props;
  const id = useId();
  const [typed, show] = useState<string>();
  // Moving on takes the text and then leaves the field within one event: what was taken must not be taken twice.
  const held = useRef<string>(undefined);
  const setTyped = useCallback((text: string | undefined) => {
    held.current = text;
    show(text);
  }, []);
  useEffect(() => {
    if (held.current === value) setTyped(undefined);
  }, [value, setTyped]);
  const fault = typed === undefined ? undefined : check(typed);

  function take(): boolean {
    const text = held.current;
    if (text === undefined) return true;
    if (check(text) !== undefined) return false;
    setTyped(undefined);
    if (text !== value) onTake(text);
    return true;
  }
  function onKey(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.nativeEvent.isComposing) return;
    const { selectionStart, selectionEnd, value: text } = event.currentTarget;
    const all = selectionStart === 0 && selectionEnd === text.length;
    const asked = gridKey({
      ...{ key: event.key, shift: event.shiftKey, alt: event.altKey },
      command: event.ctrlKey || event.metaKey,
      atStart: all || selectionEnd === 0,
      atEnd: all || selectionStart === text.length,
      typed: typed !== undefined && typed !== value,
    });
    if (!asked) return;
    event.preventDefault();
    if (asked === 'takeBack') setTyped(undefined);
    else if (asked === 'undo') props.undo();
    else if (asked === 'redo') props.redo();
    else if (take()) moveInGrid(event.currentTarget.closest('table'), row, column, asked);
  }
  function onPaste(event: ClipboardEvent): void {
    const text = event.clipboardData.getData('text');
    if (!onBlock || readOnly || !/[\t\n]/.test(text.replace(/\r?\n$/, ''))) return;
    event.preventDefault();
    setTyped(undefined);
    onBlock(text);
  }
  return (
    <div className="qg-cell">
      <input
        id={place}
        className={numeric ? 'qg-number' : 'qg-name'}
        data-cell={`${row},${column}`}
        aria-label={label}
        aria-invalid={fault || remark ? true : undefined}
        aria-describedby={fault || remark ? `${id}-words` : undefined}
        autoComplete="off"
        readOnly={readOnly}
        value={typed ?? value}
        onChange={(event) => setTyped(event.target.value)}
        onFocus={(event) => event.target.select()}
        onBlur={take}
        onKeyDown={onKey}
        onPaste={onPaste}
      />
      {(fault ?? remark) ? (
        <span id={`${id}-words`} className="of-error qg-words">
          {fault ?? remark}
        </span>
      ) : null}
    </div>
  );
}
