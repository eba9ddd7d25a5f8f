let twoByte: Map<string, number> | undefined;

/** Two-byte part of GB 18030, turned round from the decoder of the platform. */
function gbMap(): Map<string, number> {
  if (twoByte) return twoByte;
  twoByte = new Map();
  const decoder = new TextDecoder('gb18030');
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const text = trail === 0x7f ? '' : decoder.decode(Uint8Array.of(lead, trail));
      if ([...text].length === 1 && !twoByte.has(text)) twoByte.set(text, lead * 256 + trail);
    }
  return twoByte;
}

function gb18030(text: string): Buffer {
  const bytes: number[] = [];
  for (const character of text) {
    if (character < '\x80') bytes.push(character.charCodeAt(0));
    else {
      const code = gbMap().get(character);
      if (code === undefined) throw new Error(`not in the two-byte part of GB 18030: ${character}`);
      bytes.push(code >> 8, code & 255);
    }
  }
  return Buffer.from(bytes);
}

/** Text files as the word processors of the offices write them: Windows line ends, in three encodings. */
export const encodings = {
  utf8: (text: string) => Buffer.from(text),
  gb18030: (text: string) => gb18030(text.replaceAll('\n', '\r\n')),
  utf16le: (text: string) => Buffer.from(`\ufeff${text.replaceAll('\n', '\r\n')}`, 'utf16le'),
} as const;
