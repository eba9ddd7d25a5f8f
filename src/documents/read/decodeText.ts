import { TextDecoder } from 'node:util';
import { OfficeFault } from './officeFault.ts';

const marks: readonly { readonly bytes: readonly number[]; readonly encoding: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
];

/** UTF-16 without a mark has a zero in every second byte of its digits, blanks and line ends. */
function guessWide(bytes: Uint8Array): string | undefined {
  const part = bytes.subarray(0, 4000);
  const zeros = [0, 0];
  part.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2]!++;
  });
  if (zeros[0]! + zeros[1]! === 0) return undefined;
  return zeros[1]! > zeros[0]! ? 'utf-16le' : 'utf-16be';
}

function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Controls that no text has: what holds many of them is no text. */
function isText(text: string): boolean {
  let odd = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 32 && code !== 9 && code !== 10 && code !== 13 && code !== 12) odd++;
  }
  return odd <= text.length / 200;
}

/** A text file as Chinese programs write it: UTF-8, UTF-16 or GB 18030. Throws `OfficeFault` for what is no text. */
export function decodeText(bytes: Uint8Array): string {
  const marked = marks.find((mark) => mark.bytes.every((byte, at) => bytes[at] === byte));
  const wide = marked ? undefined : guessWide(bytes);
  const encodings = marked ? [marked.encoding] : wide ? [wide] : ['utf-8', 'gb18030'];
  for (const encoding of encodings) {
    const text = decoded(bytes, encoding);
    if (text !== undefined && isText(text)) return text.replace(/^\uFEFF/, '');
  }
  throw new OfficeFault('noticeKind');
}
