const loneSurrogate = /[\uD800-\uDFFF]/gu;

/**
 * What came from outside, with texts that every store can hold: U+0000 taken out, halves of a surrogate pair replaced
 * by U+FFFD. Both are no characters; nothing anybody typed is lost.
 */
export function storable(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll('\u0000', '').replace(loneSurrogate, '\uFFFD');
  if (Array.isArray(value)) return value.map(storable);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, storable(part)]));
}
