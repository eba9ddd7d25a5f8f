import type { Programme } from '../programme.ts';

const texts = new WeakMap<object, string>();
/** Parts of a programme are frozen data: each is written out once. */
function textOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const known = texts.get(value);
  if (known !== undefined) return known;
  const text = JSON.stringify(value);
  texts.set(value, text);
  return text;
}

/** What did not change is the same object as before: nothing is drawn or saved again for it. */
function kept(before: unknown, after: unknown): unknown {
  const text = JSON.stringify(after);
  if (text === undefined || textOf(before) === text) return before;
  if (!Array.isArray(before) || !Array.isArray(after)) return JSON.parse(text);
  const known = new Map(before.map((item) => [textOf(item), item]));
  return after.map((item) => {
    const own = JSON.stringify(item);
    return known.get(own) ?? JSON.parse(own);
  });
}

/**
 * Changes a copy. The given programme stays as it is; the answer shares what did not change. What changed is copied once more
 * in the end because forms are indexed by identity (core/answers/formIndex) and the one that was worked on has changed since.
 */
export function editCopy(programme: Programme, change: (copy: Programme) => void): Programme {
  const before: Record<string, unknown> = programme;
  const parts = Object.entries(before).map(([key, value]) => [key, JSON.parse(textOf(value) ?? 'null')]);
  const copy = Object.fromEntries(parts);
  change(copy);
  const after = Object.entries(copy).filter(([, value]) => value !== undefined);
  return Object.fromEntries(after.map(([key, value]) => [key, kept(before[key], value)])) as Programme;
}
