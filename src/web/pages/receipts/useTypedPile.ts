import { useCallback, useMemo } from 'react';
import { useKept } from '../../office/useKept.ts';
import { blankLine, type Typed, type TypedLine } from './pile.ts';

/** Who handed in, when, and the typed lines of one body's pile. */
export interface TypedPile {
  readonly lines: Typed;
  readonly handedInBy: string;
  /** '' = today. */
  readonly deliveredOn: string;
  readonly reason: string;
  readonly note: string;
}
const blank: TypedPile = { lines: {}, handedInBy: '', deliveredOn: '', reason: '', note: '' };

function read(text: string): TypedPile {
  if (text === '') return blank;
  try {
    return { ...blank, ...(JSON.parse(text) as Partial<TypedPile>) };
  } catch {
    return blank;
  }
}

/** The pile as typed so far; it outlives a closed tab and an expired session (rule 7) until the receipt is written. */
export function useTypedPile(campaign: string, body: string) {
  const [text, write, forget] = useKept(`receipt ${campaign} ${body}`, '');
  const pile = useMemo(() => read(text), [text]);
  const change = useCallback((next: TypedPile) => write(JSON.stringify(next)), [write]);
  return {
    pile,
    set: (part: Partial<TypedPile>) => change({ ...pile, ...part }),
    setLine: (key: string, part: Partial<TypedLine>) =>
      change({ ...pile, lines: { ...pile.lines, [key]: { ...(pile.lines[key] ?? blankLine), ...part } } }),
    /** After the receipt: who stands at the desk often hands in the next pile too. */
    clear: () => {
      write('');
      forget();
    },
  };
}
