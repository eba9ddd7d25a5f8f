import type { FileBytes } from './fileBytes.ts';

const TAIL = 65_536;
/** A classic table of 200,000 objects; the trailer stands behind it. */
const TABLE = 4_000_000;
const ENCRYPT = /\/Encrypt(?![A-Za-z])/;

/** Dictionaries that may name the encryption: of `trailer`, or of the cross-reference stream an offset points at. */
function dictionaries(text: string): string[] {
  const stream = /^\s*\d+\s+\d+\s+obj\b/.test(text) ? [text.split(/\bstream\r?\n/, 1)[0]!] : [];
  return [
    ...stream,
    ...text
      .split(/\btrailer\b/)
      .slice(1)
      .map((part) => part.split('startxref', 1)[0]!),
  ];
}

/** Whether a PDF is protected: /Encrypt in the trailer or the cross-reference stream. Nothing is decoded. */
export async function pdfIsEncrypted(bytes: FileBytes): Promise<boolean> {
  const tail = (await bytes.read(Math.max(0, bytes.size - TAIL), TAIL)).toString('latin1');
  const offsets = [...tail.matchAll(/startxref\s+(\d+)/g)].map((match) => Number(match[1]));
  const texts = [tail];
  for (const offset of offsets.slice(-3)) {
    const found = (await bytes.read(offset, TABLE)).toString('latin1');
    // The table ends with its trailer; what follows belongs to a later part of the file.
    texts.push(found.slice(0, found.indexOf('startxref') + 1 || undefined));
  }
  return texts.flatMap(dictionaries).some((dictionary) => ENCRYPT.test(dictionary));
}
