import { cleanText } from '../cleanText.ts';
import type { CoverItem, PagePart, Paper, PaperMark } from '../page.ts';
import { letterTable } from './letterTable.ts';

/** A file of the booklet. `of`: the question it proves; `unprintable`: one page says so in its place. */
export interface BookletFile {
  readonly name: string;
  readonly of: string;
  readonly pages: number;
  readonly unprintable: boolean;
}
export interface Booklet {
  readonly title: string;
  /** What it belongs to, over the title. */
  readonly above: string;
  readonly items: readonly CoverItem[];
  readonly issuer: string;
  readonly mark: PaperMark;
  readonly files: readonly BookletFile[];
}

function contents(files: readonly BookletFile[], front: number): PagePart {
  const columns = [
    { label: '序号', span: 2 },
    { label: '材料名称', span: 11, align: 'left' },
    { label: '证明的内容', span: 8, align: 'left' },
    { label: '页码', span: 3 },
  ] as const;
  let page = front + 1;
  const rows = files.map(({ name, of, pages, unprintable }, at) => {
    const first = page;
    page += pages;
    const range = pages > 1 ? `${first}—${page - 1}` : String(first);
    const words = unprintable ? `${cleanText(name)}（另附）` : cleanText(name);
    return [String(at + 1), words, cleanText(of), range];
  });
  return { ...letterTable(columns, rows), title: '目录', newPage: true };
}

function leaves({ name, pages, unprintable }: BookletFile, number: number): PagePart[] {
  const words = cleanText(name);
  if (unprintable)
    return [
      {
        kind: 'leaf',
        head: `材料 ${number}　${words}`,
        note: `“${words}”无法打印。\n请打开原文件单独打印，放在这一页后面。`,
      },
    ];
  return Array.from({ length: pages }, (_, at) => ({
    kind: 'leaf' as const,
    head: `材料 ${number}　${words}${pages > 1 ? `　${at + 1}/${pages}` : ''}`,
  }));
}

/**
 * The frame of the booklet behind a form: cover, catalogue with page numbers, and an empty page with number and code
 * for every page of the files, onto which they are drawn. `front`: pages before the first file, known after a first layout.
 */
export function bookletPaper({ title, above, items, issuer, mark, files }: Booklet, front: number): Paper {
  const clean = items.map((item) => ({ ...item, text: cleanText(item.text) }));
  return {
    title,
    landscape: false,
    pageNumbers: true,
    mark,
    parts: [
      { kind: 'cover', above: cleanText(above), title: [title], items: clean, issuer: cleanText(issuer) },
      contents(files, front),
      ...files.flatMap((file, at) => leaves(file, at + 1)),
    ],
  };
}
