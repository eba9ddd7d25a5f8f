import { client } from '../browserClient.ts';

/** What the server said of characters: true = no font has it. Lives as long as the tab. */
const known = new Map<string, boolean>();
const waiting = new Set<string>();
const listeners = new Set<() => void>();
let soon = false;
const DEBOUNCE_MS = 300;
const MOST = 200;

/** Every font has these: ASCII, common punctuation, the 20,902 characters of GBK. Anything else is asked for once. */
const safe = /[\u0020-\u007e\n\u3000-\u3011\uff01-\uff5e“”‘’…—·\u4e00-\u9fa5]/u;

async function ask(): Promise<void> {
  soon = false;
  const some = [...waiting].slice(0, MOST);
  try {
    const { missing } = await client.query('characterCheck', { text: some.join('') });
    for (const character of some) known.set(character, missing.includes(character));
  } catch {
    // Offline: nothing is said now; the check page and the print ask again.
  }
  for (const character of some) waiting.delete(character);
  if (waiting.size > 0) later();
  for (const listener of listeners) listener();
}

function later(): void {
  if (soon) return;
  soon = true;
  setTimeout(() => void ask(), DEBOUNCE_MS);
}

/** Asks for what is not known yet of this text; the listeners hear the answer. */
export function learnCharacters(text: string): void {
  for (const character of text) if (!safe.test(character) && !known.has(character)) waiting.add(character);
  if (waiting.size > 0) later();
}

/** The characters of the text that no font has, each once, as far as it is known. */
export function unprintable(text: string): string {
  return [...new Set(text)].filter((character) => known.get(character) === true).join('');
}

export function listenToCharacters(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
