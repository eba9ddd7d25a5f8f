import { inflateSync } from 'node:zlib';

interface PdfObject {
  readonly dictionary: string;
  readonly stream: Buffer | undefined;
}

function readObjects(pdf: Buffer): Map<string, PdfObject> {
  const latin = pdf.toString('latin1');
  const found = new Map<string, PdfObject>();
  const start = /(?:^|\n)(\d+) 0 obj\s/g;
  for (let match = start.exec(latin); match; match = start.exec(latin)) {
    const begin = match.index + match[0].length;
    const end = latin.indexOf('endobj', begin);
    const streamAt = latin.indexOf('stream\n', begin);
    if (streamAt === -1 || streamAt > end) {
      found.set(match[1]!, { dictionary: latin.slice(begin, end), stream: undefined });
      continue;
    }
    const dictionary = latin.slice(begin, streamAt);
    const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1]);
    const data = pdf.subarray(streamAt + 7, streamAt + 7 + length);
    const stream = dictionary.includes('/FlateDecode') ? inflateSync(data) : data;
    found.set(match[1]!, { dictionary, stream });
    start.lastIndex = streamAt + 7 + length;
  }
  return found;
}

const utf16 = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le');

/** Code -> text, from the font's ToUnicode map. */
function readMap(map: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, block] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code, text] of block!.matchAll(/<([0-9a-f]+)>\s*<([0-9a-f]*)>/gi))
      found.set(code!.toLowerCase(), utf16(text!));
  }
  for (const [, block] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from, to, text] of block!.matchAll(/<([0-9a-f]+)>\s*<([0-9a-f]+)>\s*<([0-9a-f]+)>/gi)) {
      for (let code = Number.parseInt(from!, 16); code <= Number.parseInt(to!, 16); code++) {
        const point = utf16(text!).codePointAt(0)! + code - Number.parseInt(from!, 16);
        found.set(code.toString(16).padStart(4, '0'), String.fromCodePoint(point));
      }
    }
  }
  return found;
}

/** The end of a literal string that begins at `at`: parentheses may nest, a backslash guards the next sign. */
function literalEnd(content: string, at: number): number {
  let depth = 0;
  for (let index = at; index < content.length; index++) {
    const sign = content[index];
    if (sign === '\\') index++;
    else if (sign === '(') depth++;
    else if (sign === ')' && --depth === 0) return index;
  }
  return content.length;
}

function literalHex(literal: string): string {
  const bytes = literal.replace(/\\([0-7]{1,3}|\r?\n|[\s\S])/g, (_, sign: string) => {
    if (/^[0-7]/.test(sign)) return String.fromCharCode(Number.parseInt(sign, 8));
    return { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }[sign] ?? (sign.includes('\n') ? '' : sign);
  });
  return Buffer.from(bytes, 'latin1').toString('hex');
}

type Token = { readonly font: string } | { readonly codes: string };

/** Fonts chosen and codes shown, in order. Strings inside `<< >>` belong to the tags and are left out. */
function* tokens(content: string): Generator<Token> {
  let depth = 0;
  for (let at = 0; at < content.length; at++) {
    if (content.startsWith('<<', at) || content.startsWith('>>', at)) {
      depth += content[at++] === '<' ? 1 : -1;
    } else if (content[at] === '(') {
      const end = literalEnd(content, at);
      if (depth === 0) yield { codes: literalHex(content.slice(at + 1, end)) };
      at = end;
    } else if (content[at] === '<') {
      const end = content.indexOf('>', at);
      if (depth === 0)
        yield {
          codes: content
            .slice(at + 1, end)
            .replace(/\s/g, '')
            .toLowerCase(),
        };
      at = end;
    } else if (content[at] === '/') {
      const font = /^\/(\w+) [\d.]+ Tf/.exec(content.slice(at, at + 40))?.[1];
      if (font !== undefined) yield { font };
    }
  }
}

function pageText(content: string, fonts: ReadonlyMap<string, Map<string, string>>): string {
  let font = new Map<string, string>();
  let text = '';
  for (const token of tokens(content)) {
    if ('font' in token) {
      font = fonts.get(token.font) ?? new Map();
      continue;
    }
    for (let at = 0; at + 4 <= token.codes.length; at += 4) {
      text += font.get(token.codes.slice(at, at + 4)) ?? '\ufffd';
    }
  }
  return text;
}

/**
 * The text of each page of a PDF that we wrote ourselves (plain objects, 2-byte fonts with ToUnicode), in the order in
 * which it is drawn. Decoded from the file, so a glyph without a meaning shows as U+FFFD.
 */
export function pdfText(bytes: Uint8Array): string[] {
  const objects = readObjects(Buffer.from(bytes));
  const pages = [...objects.values()].filter(({ dictionary }) => /\/Type \/Page\b/.test(dictionary));
  return pages.map(({ dictionary }) => {
    const fonts = new Map<string, Map<string, string>>();
    const resources = /\/Font <<([\s\S]*?)>>/.exec(dictionary)?.[1] ?? '';
    for (const [, name, number] of resources.matchAll(/\/(\w+) (\d+) 0 R/g)) {
      const map = /\/ToUnicode (\d+) 0 R/.exec(objects.get(number!)?.dictionary ?? '')?.[1];
      fonts.set(name!, readMap(objects.get(map ?? '')?.stream?.toString('latin1') ?? ''));
    }
    const content = /\/Contents (\d+) 0 R/.exec(dictionary)?.[1];
    return pageText(objects.get(content ?? '')?.stream?.toString('latin1') ?? '', fonts);
  });
}
