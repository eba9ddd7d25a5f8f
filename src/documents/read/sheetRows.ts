import { OfficeFault } from './officeFault.ts';
import { type OfficeFile, openOffice } from './openOffice.ts';
import { attributeOf, elements, inside, parseXml } from './parseXml.ts';
import { attributeIn, xmlPieces } from './xmlPieces.ts';

/** A list of 100,000 studios is about 10 MB, its sheet 60 MB when it is unpacked; it is read as it flows. */
const LIMITS = { largest: 50_000_000, unpacked: 900_000_000, entry: 16_000_000, flow: 600_000_000 };
const MOST_COLUMNS = 100;
const MOST_STRINGS = 3_000_000;
/** Characters of all shared texts together. */
const MOST_SHARED = 60_000_000;
const LONGEST = 20_000;
const MOST_SHEETS = 40;

/** One row with something in it. `number` as Excel shows it; `unknown`: columns whose formula has no result stored. */
export interface ListRow {
  readonly number: number;
  readonly cells: readonly string[];
  readonly unknown: readonly number[];
}
export interface ListSheet {
  readonly index: number;
  readonly name: string;
}
export interface ListBook {
  readonly sheets: readonly ListSheet[];
  /** Rows that are not blank, a batch at a time; the next piece of the file is read when the last batch was taken. */
  rows(index: number): AsyncGenerator<readonly ListRow[]>;
}

function partOf(target: string): string {
  const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
  const parts: string[] = [];
  for (const part of path.split('/')) part === '..' ? parts.pop() : part !== '.' && parts.push(part);
  return parts.join('/');
}

async function sheetParts(office: OfficeFile): Promise<{ name: string; part: string }[]> {
  const [workbook, relations] = [
    await office.text('xl/workbook.xml'),
    await office.text('xl/_rels/workbook.xml.rels'),
  ];
  if (workbook === undefined || relations === undefined) throw new OfficeFault('fileDamaged');
  const targets = new Map<string, string>();
  const relationsRoot = parseXml(relations).documentElement;
  for (const one of relationsRoot ? elements(relationsRoot) : []) {
    if (one.getAttribute('TargetMode') === 'External') continue;
    targets.set(one.getAttribute('Id') ?? '', one.getAttribute('Target') ?? '');
  }
  const list = inside(parseXml(workbook).documentElement ?? undefined, 'sheets');
  const sheets: { name: string; part: string }[] = [];
  for (const sheet of list ? elements(list).slice(0, MOST_SHEETS) : []) {
    const target = targets.get(attributeOf(sheet, 'id') ?? '');
    if (target === undefined || !/sheet/i.test(target)) continue;
    const name = sheet.getAttribute('name')?.slice(0, 40) || `第 ${sheets.length + 1} 张`;
    sheets.push({ name, part: partOf(target) });
  }
  return sheets;
}

/** Built-in formats that show a day; 27 to 36 and 50 to 58 are those of East Asia (2017年6月). */
const builtIn = (id: number) =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

/** Which styles of cells show a number as a day. */
async function dayStyles(office: OfficeFile): Promise<ReadonlySet<number>> {
  const xml = await office.text('xl/styles.xml');
  const root = xml === undefined ? undefined : (parseXml(xml).documentElement ?? undefined);
  const own = new Set<number>();
  const formats = inside(root, 'numFmts');
  for (const one of formats ? elements(formats) : []) {
    const code = (one.getAttribute('formatCode') ?? '').replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, '');
    if (/[ymd年月日]/i.test(code)) own.add(Number(one.getAttribute('numFmtId')));
  }
  const styles = inside(root, 'cellXfs');
  const days = new Set<number>();
  for (const [at, one] of (styles ? elements(styles) : []).entries()) {
    const id = Number(one.getAttribute('numFmtId') ?? 0);
    if (builtIn(id) || own.has(id)) days.add(at);
  }
  return days;
}

async function sharedStrings(office: OfficeFile): Promise<readonly string[]> {
  const strings: string[] = [];
  let [current, inText, phonetic, total] = ['', false, false, 0];
  const pieces = xmlPieces({
    open(name) {
      if (name === 'si') current = '';
      if (name === 'rPh') phonetic = true;
      inText = name === 't' && !phonetic;
    },
    close(name) {
      inText = false;
      if (name === 'rPh') phonetic = false;
      if (name !== 'si') return;
      total += current.length;
      if (strings.length >= MOST_STRINGS || total > MOST_SHARED) throw new OfficeFault('fileInflates');
      strings.push(current.slice(0, LONGEST));
    },
    text(text) {
      if (inText && current.length < LONGEST) current += text;
    },
  });
  for await (const chunk of office.flow('xl/sharedStrings.xml')) pieces.push(chunk);
  pieces.end();
  return strings;
}

/** 1900-01-01 is 1; the day that never was (1900-02-29) is counted, as Excel does. */
export function serialDay(serial: number): string {
  return new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000).toISOString().slice(0, 10);
}

function columnOf(reference: string): number {
  let column = 0;
  for (const letter of reference) {
    if (letter < 'A' || letter > 'Z') break;
    column = column * 26 + letter.charCodeAt(0) - 64;
  }
  return column - 1;
}

interface Book {
  readonly strings: readonly string[];
  readonly days: ReadonlySet<number>;
}

function numberText(text: string, isDay: boolean): string {
  const value = Number(text);
  if (text.trim() === '' || Number.isNaN(value)) return text;
  if (isDay && value >= 1 && value < 100_000) return serialDay(value);
  // 0.1 + 0.2 as it was typed; long numbers of a document without an exponent.
  return Number.isInteger(value)
    ? value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 0 })
    : String(Number(value.toPrecision(15)));
}

const truth: Readonly<Record<string, string>> = { '1': '是', '0': '否' };

/** Gathers the cells of the rows that flow by. A formula is never worked out: what was stored of it is its text. */
class RowGatherer {
  done: ListRow[] = [];
  private number = 0;
  private cells: string[] = [];
  private unknown: number[] = [];
  private column = -1;
  private type = '';
  private style = -1;
  private text = '';
  private taking = false;
  private formula = false;
  private valued = false;
  private phonetic = false;
  private inRow = false;
  private readonly book: Book;
  constructor(book: Book) {
    this.book = book;
  }

  private readonly opened: Readonly<Record<string, (tag: string) => void>> = {
    row: (tag) => {
      this.number = Number(attributeIn(tag, 'r') ?? this.number + 1);
      this.cells = [];
      this.unknown = [];
      this.column = -1;
      this.inRow = true;
    },
    c: (tag) => {
      const reference = attributeIn(tag, 'r');
      this.column = reference ? columnOf(reference) : this.column + 1;
      this.type = attributeIn(tag, 't') ?? 'n';
      this.style = Number(attributeIn(tag, 's') ?? -1);
      this.text = '';
      this.formula = false;
      this.valued = false;
    },
    f: () => {
      this.formula = true;
    },
    v: () => {
      this.taking = this.inRow;
      this.valued = true;
    },
    rPh: () => {
      this.phonetic = true;
    },
    t: () => {
      this.taking = this.inRow && !this.phonetic;
    },
  };
  open(name: string, tag: string): void {
    this.taking = false;
    this.opened[name]?.(tag);
  }

  private readonly closed: Readonly<Record<string, () => void>> = {
    c: () => this.keepCell(),
    rPh: () => {
      this.phonetic = false;
    },
    row: () => {
      this.inRow = false;
      if (this.cells.some((text) => text.trim() !== '') || this.unknown.length > 0) {
        const cells = Array.from(this.cells, (text) => text ?? '');
        this.done.push({ number: this.number, cells, unknown: this.unknown });
      }
    },
  };
  close(name: string): void {
    this.taking = false;
    this.closed[name]?.();
  }

  take(text: string): void {
    if (this.taking && this.text.length < LONGEST) this.text += text;
  }

  private keepCell(): void {
    if (!this.inRow || this.column < 0 || this.column >= MOST_COLUMNS) return;
    if (this.formula && !this.valued) this.unknown.push(this.column);
    const text = this.valueOf().slice(0, LONGEST);
    if (text !== '') this.cells[this.column] = text;
  }

  private valueOf(): string {
    if (this.type === 's') return this.book.strings[Number(this.text)] ?? '';
    if (this.type === 'b') return truth[this.text.trim()] ?? this.text;
    if (this.type === 'd') return this.text.slice(0, 10);
    if (this.type === 'n') return numberText(this.text, this.book.days.has(this.style));
    // _x000D_ is how Excel writes a carriage return in a text.
    return this.text.replaceAll(/_x000D_/gi, '');
  }
}

/**
 * Opens a workbook whose list may be long (F41): pure, bytes -> plain data. Throws `OfficeFault` for what is damaged, locked, has
 * macros or a document type, or grows beyond measure; a formula is its stored result, never worked out.
 */
export async function openListBook(bytes: Uint8Array): Promise<ListBook> {
  const office = await openOffice(bytes, LIMITS);
  const parts = await sheetParts(office);
  const book = { strings: await sharedStrings(office), days: await dayStyles(office) };
  return {
    sheets: parts.map(({ name }, index) => ({ index, name })),
    async *rows(index) {
      const part = parts[index]?.part;
      if (part === undefined || !office.names.includes(part)) throw new OfficeFault('fileDamaged');
      const gatherer = new RowGatherer(book);
      const pieces = xmlPieces({
        open: (name, tag) => gatherer.open(name, tag),
        close: (name) => gatherer.close(name),
        text: (text) => gatherer.take(text),
      });
      for await (const chunk of office.flow(part)) {
        pieces.push(chunk);
        if (gatherer.done.length < 200) continue;
        const batch = gatherer.done;
        gatherer.done = [];
        yield batch;
      }
      pieces.end();
      if (gatherer.done.length > 0) yield gatherer.done;
    },
  };
}
