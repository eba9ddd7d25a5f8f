import { type Change, changeWords } from './changeWords.ts';

/** The word of a change; what stayed has none to stand out. */
export function ChangeMark({ change }: { readonly change: Change }) {
  const { words, look } = changeWords[change];
  return <span className={look === '' ? 'soft' : `state ${look}`}>{words}</span>;
}
