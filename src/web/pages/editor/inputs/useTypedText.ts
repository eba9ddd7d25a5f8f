import { type ChangeEvent, type CompositionEvent, useRef, useState } from 'react';

/**
 * A text control: while an input method is composing nothing is stored. `same` keeps what was typed in the control when it
 * means the stored value: "1.0" on the way to "1.05".
 */
export function useTypedText(
  value: string,
  put: (text: string) => void,
  same: (typed: string, value: string) => boolean = (typed, stored) => typed === stored,
) {
  const [typed, setTyped] = useState<string>();
  const composing = useRef(false);
  const shown = typed !== undefined && (composing.current || same(typed, value)) ? typed : value;
  function store(text: string): void {
    setTyped(text);
    if (!composing.current) put(text);
  }
  return {
    value: shown,
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => store(event.target.value),
    onCompositionStart: () => {
      composing.current = true;
    },
    onCompositionEnd: (event: CompositionEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      composing.current = false;
      store(event.currentTarget.value);
    },
    onBlur: () => setTyped(undefined),
  };
}
