/** Where a text stops being JSON: line and column as an editor counts them, from 1. */
export interface JsonFault {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

class Stop extends Error {
  readonly at: number;
  readonly words: string;
  constructor(at: number, words: string) {
    super(words);
    this.at = at;
    this.words = words;
  }
}

/** Brackets within brackets; deeper is no programme, and would exhaust the stack. */
const deepest = 100;
const numberForm = /-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?/y;
// Everything from the blank on but quote and backslash: control characters are written as escapes.
const stringForm = /"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const wordForm = /true|false|null/y;

class Scanner {
  private at = 0;
  private readonly text: string;
  constructor(text: string) {
    this.text = text;
  }

  whole(): void {
    this.value(0);
    this.space();
    if (this.at < this.text.length) throw new Stop(this.at, '这里已经结束，后面不应再有内容');
  }

  private space(): void {
    while (' \t\r\n'.includes(this.text[this.at] ?? 'x')) this.at += 1;
  }

  private take(form: RegExp): boolean {
    form.lastIndex = this.at;
    const found = form.exec(this.text);
    if (found) this.at += found[0].length;
    return found !== null;
  }

  private value(depth: number): void {
    this.space();
    const { text, at } = this;
    if (depth > deepest) throw new Stop(at, '括号套得太深');
    if (at >= text.length) throw new Stop(at, '文件没有写完，缺少内容或右括号');
    const names = new Set<string>();
    if (text[at] === '{') this.members('}', () => this.member(depth, names));
    else if (text[at] === '[') this.members(']', () => this.value(depth + 1));
    else if (text[at] === '"') this.string();
    else if (!this.take(wordForm) && !this.take(numberForm))
      throw new Stop(at, this.fullWidth() ?? '这里应当是一个值（文字要加英文双引号）');
  }

  /** Marks of the Chinese keyboard where JSON wants its own. */
  private fullWidth(): string | undefined {
    const here = this.text[this.at] ?? '';
    return here !== '' && '“”‘’，：｛｝［］【】'.includes(here)
      ? `“${here}”是全角标点，请改成英文双引号、英文逗号、英文冒号和括号`
      : undefined;
  }

  private string(): void {
    const { at } = this;
    if (!this.take(stringForm)) throw new Stop(at, '这段文字没有写好，检查英文双引号、换行和反斜杠');
  }

  /** A name given twice is taken in silence by every parser, and the first is lost: here it is a fault. */
  private member(depth: number, names: Set<string>): void {
    this.space();
    const from = this.at;
    if (this.text[from] !== '"') throw new Stop(from, this.fullWidth() ?? '这里应当是加英文双引号的名称');
    this.string();
    const name = JSON.parse(this.text.slice(from, this.at)) as string;
    if (names.has(name)) throw new Stop(from, `“${name}”在同一对花括号里写了两次，请删去一个`);
    names.add(name);
    this.space();
    if (this.text[this.at] !== ':') throw new Stop(this.at, this.fullWidth() ?? '名称后面应当是英文冒号');
    this.at += 1;
    this.value(depth + 1);
  }

  private members(close: string, one: () => void): void {
    this.at += 1;
    this.space();
    if (this.text[this.at] === close) {
      this.at += 1;
      return;
    }
    for (;;) {
      one();
      this.space();
      const next = this.text[this.at];
      if (next === close) break;
      if (next !== ',')
        throw new Stop(
          this.at,
          next === undefined
            ? `文件没有写完，缺少“${close}”`
            : (this.fullWidth() ?? '这里缺少英文逗号或右括号'),
        );
      this.at += 1;
      this.space();
      if (this.text[this.at] === close)
        throw new Stop(this.at, `最后一项后面多了一个逗号，请删去“${close}”前的逗号`);
    }
    this.at += 1;
  }
}

/** The first fault of a text that should be JSON; undefined where it is. Parsers differ in how they say it, this one does not. */
export function jsonFault(text: string): JsonFault | undefined {
  try {
    // Another encoding read as UTF-8 leaves these marks, and would be saved as they are.
    const garbled = text.indexOf('\uFFFD');
    if (garbled >= 0) throw new Stop(garbled, '有乱码，文件不是 UTF-8 编码，请另存为 UTF-8');
    new Scanner(text).whole();
    return undefined;
  } catch (stop) {
    if (!(stop instanceof Stop)) throw stop;
    const lines = text.slice(0, stop.at).split('\n');
    return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1, message: stop.words };
  }
}

/** Parses a JSON file of somebody else; a fault is a sentence with file, line and column. */
export function parseJson(
  name: string,
  text: string,
): { readonly value: unknown } | { readonly problem: { readonly where: string; readonly message: string } } {
  const bare = text.replace(/^\uFEFF/, '');
  const fault = jsonFault(bare);
  if (fault === undefined) return { value: JSON.parse(bare) as unknown };
  const message = `不是正确的 JSON，问题在第 ${fault.line} 行第 ${fault.column} 列：${fault.message}`;
  return { problem: { where: name, message } };
}
