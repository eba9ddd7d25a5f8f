import { useEffect, useRef, useState } from 'react';
import { wordsOf } from '../../../core/programme/words.ts';
import { stateWords } from '../../office/stateWords.ts';
import type { Reviewed } from './application.ts';

/** The act is done and the application has moved on: said where the eyes are, with the focus there. */
export function Moved({ reviewed: { application, programme } }: { reviewed: Reviewed }) {
  const { state } = application;
  const key = `${state.kind} ${state.step ?? ''}`;
  const [first] = useState(key);
  const place = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (key !== first) place.current?.focus();
  }, [key, first]);
  if (key === first) return null;
  return (
    <p ref={place} className="note note-good" tabIndex={-1}>
      已办理。现在的状态：{stateWords(state, wordsOf(programme), programme.steps)}。
    </p>
  );
}
