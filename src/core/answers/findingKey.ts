import { canonicalJson, type JsonValue } from '../canonicalJson.ts';
import type { Finding } from './finding.ts';

/** FNV-1a, 32 bits: short and the same everywhere; it only tells one wording of a warning from the next. */
function shortDigest(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** Under this key a warning is acknowledged. Another figure is another key, so an old acknowledgement never covers a new value. */
export function findingKey(found: Finding): string {
  return `${found.code}@${found.path}#${shortDigest(canonicalJson(found.params as unknown as JsonValue))}`;
}
