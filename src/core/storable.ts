const loneSurrogate = /[\uD800-\uDFFF]/gu;

/** Far deeper than anything that is asked for; what lies below is nothing, and no stack runs over. */
const DEEPEST = 32;

/**
 * What came from outside, with texts that every store can hold: U+0000 taken out, halves of a surrogate pair replaced
 * by U+FFFD. Both are no characters; nothing anybody typed is lost.
 */
export function storable(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return value.replaceAll('\u0000', '').replace(loneSurrogate, '\uFFFD');
  if (value === null || typeof value !== 'object') return value;
  if (depth === DEEPEST) return undefined;
  if (Array.isArray(value)) return value.map((part) => storable(part, depth + 1));
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, storable(part, depth + 1)]));
}
