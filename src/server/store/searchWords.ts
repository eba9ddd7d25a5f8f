export interface SearchWords {
  /** Each must stand somewhere. */
  readonly words: readonly string[];
  /** LIKE patterns; all must match. */
  readonly patterns: readonly string[];
  /** All runs of two characters; empty when every word has one character and only a scan helps. */
  readonly grams: readonly string[];
}

/** What somebody typed, as the bigram index and LIKE want it: small letters, words divided by blanks, all must be found. */
export function searchWords(typed: string): SearchWords | undefined {
  const words = typed
    .normalize('NFC')
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '')
    .slice(0, 8);
  if (words.length === 0) return undefined;
  const patterns = words.map((word) => `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`);
  const grams = words.flatMap((word) => {
    const characters = [...word];
    return characters.slice(1).map((character, at) => `${characters[at]}${character}`);
  });
  return { words, patterns, grams: [...new Set(grams)] };
}
