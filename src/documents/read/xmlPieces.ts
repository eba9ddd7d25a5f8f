import { StringDecoder } from 'node:string_decoder';
import { OfficeFault } from './officeFault.ts';

/** Longest tag and longest text of one place that are kept; a cell holds 32,767 characters. */
const LONGEST_TAG = 65_536;
const LONGEST_TEXT = 40_000;

/** What is told while XML flows by. `text` may come in several pieces. */
export interface PieceListener {
  open(name: string, tag: string, empty: boolean): void;
  close(name: string): void;
  text(text: string): void;
}

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Only the five entities of XML and numbers: there is no document type that could define more. */
export function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(lt|gt|amp|quot|apos));/gi,
    (whole, hex, dec, name) => {
      if (name) return named[name.toLowerCase()]!;
      const code = hex ? Number.parseInt(hex, 16) : Number(dec);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

/** The value of an attribute of a tag that was told as text. */
export function attributeIn(tag: string, name: string): string | undefined {
  const at = tag.indexOf(` ${name}="`);
  if (at < 0) {
    const other = tag.indexOf(` ${name}='`);
    if (other < 0) return undefined;
    const from = other + name.length + 3;
    return unescapeXml(tag.slice(from, tag.indexOf("'", from)));
  }
  const from = at + name.length + 3;
  return unescapeXml(tag.slice(from, tag.indexOf('"', from)));
}

/** End of what begins with `<` at this place: behind it, and what kind it is; undefined: more must come first. */
function endOf(
  text: string,
  from: number,
): { readonly end: number; readonly kind: 'tag' | 'skip' | 'cdata' } | undefined {
  const until = (mark: string, kind: 'tag' | 'skip' | 'cdata') => {
    const at = text.indexOf(mark, from + 1);
    return at < 0 ? undefined : { end: at + mark.length, kind };
  };
  if (text.startsWith('<?', from)) return until('?>', 'skip');
  if (!text.startsWith('<!', from)) return until('>', 'tag');
  if (text.startsWith('<!--', from)) return until('-->', 'skip');
  if (text.startsWith('<![CDATA[', from)) return until(']]>', 'cdata');
  // A document type: office files have none, and only entities that grow or reach outside need one.
  if (text.length - from >= 9) throw new OfficeFault('fileDamaged');
  return undefined;
}

/**
 * Tells what an XML of any length holds, piece by piece, keeping no more than one tag: nothing of it is ever whole in memory.
 * Prefixes are left out. Throws `OfficeFault` for a document type and for what is no XML.
 */
export function xmlPieces(listener: PieceListener): { push(chunk: Buffer): void; end(): void } {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  let kept = 0;
  const tell = (text: string) => {
    if (text === '') return;
    kept += text.length;
    if (kept <= LONGEST_TEXT) listener.text(text);
  };
  const tellTag = (tag: string) => {
    kept = 0;
    const closing = tag.startsWith('</');
    const found = /^<\/?(?:[^\s/>:]+:)?([^\s/>]+)/.exec(tag);
    if (!found) throw new OfficeFault('fileDamaged');
    if (closing) return listener.close(found[1]!);
    const empty = tag.endsWith('/>');
    listener.open(found[1]!, tag, empty);
    if (empty) listener.close(found[1]!);
  };
  const take = (text: string): string => {
    let at = 0;
    for (;;) {
      const next = text.indexOf('<', at);
      if (next < 0) {
        // An entity may be cut in two.
        const cut =
          text.lastIndexOf('&') >= Math.max(at, text.length - 12) ? text.lastIndexOf('&') : text.length;
        tell(unescapeXml(text.slice(at, cut)));
        return text.slice(cut);
      }
      if (next > at) tell(unescapeXml(text.slice(at, next)));
      const found = endOf(text, next);
      if (!found) {
        if (text.length - next > LONGEST_TAG) throw new OfficeFault('fileInflates');
        return text.slice(next);
      }
      if (found.kind === 'tag') tellTag(text.slice(next, found.end));
      if (found.kind === 'cdata') tell(text.slice(next + 9, found.end - 3));
      at = found.end;
    }
  };
  return {
    push: (chunk) => {
      rest = take(rest + decoder.write(chunk));
    },
    end: () => {
      if (rest.trim() !== '' && !/^\uFEFF?$/.test(rest)) throw new OfficeFault('fileDamaged');
    },
  };
}
