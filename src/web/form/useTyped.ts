import { type ChangeEvent, type CompositionEvent, useState } from 'react';
import type { Answers } from '../../core/answers/answers.ts';
import { useAnswers, useWork } from './work.ts';

type Control = HTMLInputElement | HTMLTextAreaElement;

/** The text of an answer; '' when blank. */
export function useText(path: string): string {
  return useAnswers(({ answers }) => textIn(answers, path));
}
function textIn(answers: Answers, path: string): string {
  const value = answers[path];
  return typeof value === 'string' ? value : '';
}

/**
 * Binds a control of one line or more to an answer. While an input method is composing, nothing is stored: half-typed
 * pinyin is no answer. `tidy` runs when the field is left.
 */
export function useTyped(path: string, tidy?: (text: string) => string) {
  const { store } = useWork();
  const stored = useText(path);
  const [composing, setComposing] = useState<string | undefined>();
  const put = (value: string) => store.type([{ path, value }]);
  return {
    value: composing ?? stored,
    onChange(event: ChangeEvent<Control>) {
      if (composing === undefined) put(event.target.value);
      else setComposing(event.target.value);
    },
    onCompositionStart: (event: CompositionEvent<Control>) => setComposing(event.currentTarget.value),
    onCompositionEnd(event: CompositionEvent<Control>) {
      setComposing(undefined);
      put(event.currentTarget.value);
    },
    onBlur() {
      const neat = tidy?.(stored);
      if (neat !== undefined && neat !== stored) put(neat);
      store.flush();
    },
  };
}
