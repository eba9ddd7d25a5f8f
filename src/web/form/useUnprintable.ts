import { useEffect, useSyncExternalStore } from 'react';
import { rawAt } from '../../core/answers/answerAt.ts';
import { learnCharacters, listenToCharacters, unprintable } from './printableCharacters.ts';
import { useAnswers } from './work.ts';

/** The characters at a path that no configured font can print, said while somebody types. '' when all is well. */
export function useUnprintable(path: string): string {
  const text = useAnswers(({ answers }) => {
    const value = rawAt(answers, path);
    return typeof value === 'string' ? value : '';
  });
  useEffect(() => learnCharacters(text), [text]);
  return useSyncExternalStore(listenToCharacters, () => unprintable(text));
}
