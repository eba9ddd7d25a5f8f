import { buffer } from 'node:stream/consumers';
import yauzl from 'yauzl';
import type { Layout, Row } from '../src/core/programme/layout.ts';
import { bind } from '../src/documents/bind.ts';
import { type ListData, listSheet } from '../src/documents/listSheet.ts';
import type { Paper } from '../src/documents/page.ts';

/** What hostile or careless people type; on paper it is nothing but text. */
export const hostileTexts = [
  '#read("/etc/passwd")',
  '*粗* _斜_ $x^2$ `code` @ref <label> \\u{1F600}',
  ']]> <![CDATA[ <script>alert(1)</script> &amp; "引号" \'单\'',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: meant as typed
  '{{constructor}} ${process.env} {year}',
  '=HYPERLINK("http://x","点我")',
  '+1+1 -1 @SUM(A1)',
  '＝1＋1',
];

/** A paper of one grid with these rows, bound to plain data. */
export function gridPaper(rows: readonly Row[], data: ListData = {}): Paper {
  const layout: Layout = {
    id: 'test',
    title: '试件',
    parts: [{ kind: 'grid', title: '试件表', rows: [...rows] }],
  };
  return bind(layout, listSheet(data));
}

/** Every hostile text in a value, a long text and an opinion. */
export function hostilePaper(): Paper {
  const data = Object.fromEntries(hostileTexts.map((text, index) => [`t${index}`, text]));
  const rows = hostileTexts.flatMap((text, index): Row[] => [
    {
      cells: [
        { kind: 'label', span: 4, text: `第${index}` },
        { kind: 'value', span: 20, path: `t${index}` },
      ],
    },
    { cells: [{ kind: 'longText', span: 24, path: `t${index}` }] },
    {
      height: 40,
      cells: [
        { kind: 'opinion', span: 24, step: `s${index}`, seal: '公章', signature: '签名：', date: '年 月 日' },
      ],
    },
    { cells: [{ kind: 'label', span: 24, text: text.replaceAll(/[{}]/g, '') }] },
  ]);
  const opinions = Object.fromEntries(
    hostileTexts.map((text, index) => [`s${index}`, { text, signatory: text }]),
  );
  return gridPaper(rows, { ...data, opinions });
}

/** The files inside a DOCX or XLSX. */
export async function unzip(bytes: Uint8Array): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const zip = await yauzl.fromBufferPromise(Buffer.from(bytes));
  for await (const entry of zip.eachEntry()) {
    found.set(entry.fileName, (await buffer(await zip.openReadStreamPromise(entry))).toString('utf8'));
  }
  return found;
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  '#39': "'",
};

/** What a reader sees of XML or HTML: no tags, entities read. */
export function visibleText(markup: string): string {
  return markup
    .replace(/<style>[\s\S]*?<\/style>/g, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&(\w+|#39);/g, (_, name: string) => NAMED[name] ?? `&${name};`);
}

/** Without any white space and zero-width places for breaks: how texts of different formats are compared. */
export function tight(text: string): string {
  return text.replace(/[\s\u3000\u200b]+/g, '');
}
