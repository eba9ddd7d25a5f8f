import { markWords } from '../markWords.ts';
import type { CellContent, CellKind, GridPart, PageCell, PagePart, PagePartKind, Paper } from '../page.ts';
import { COLUMNS } from '../page.ts';
import { placedWords } from '../placed.ts';
import { escapeHtml } from './escapeHtml.ts';
import { closingHtml, letterHtml, letterheadHtml } from './htmlLetter.ts';

type ContentOf<K extends CellKind> = Extract<CellContent, { kind: K }>;
type PartOf<K extends PagePartKind> = Extract<PagePart, { kind: K }>;

export interface HtmlOptions {
  /** Makes a cell with an answer behind it a link to its field; `label` is read out when the cell is blank. */
  readonly link?: (path: string) => { readonly href: string; readonly label: string } | undefined;
}

const lines = (text: string) => escapeHtml(text).replaceAll('\n', '<br>');
const paragraphs = (text: string) =>
  text
    .split('\n')
    .map((line) => `<p>${escapeHtml(line)}</p>`)
    .join('');

function marks(cell: ContentOf<'choices'>): string {
  const shown = cell.marks.map(
    ({ label, checked }) => `<span class="paper-mark">${checked ? '☑' : '□'}${escapeHtml(label)}</span>`,
  );
  const rows: string[] = [];
  for (let at = 0; at < shown.length; at += cell.perLine)
    rows.push(shown.slice(at, at + cell.perLine).join(' '));
  return rows.join('<br>');
}

function opinion(cell: ContentOf<'opinion'>): string {
  const sign = cell.signature
    ? `<span>${escapeHtml(cell.signature.label)}${escapeHtml(cell.signature.name)}</span>`
    : '';
  const foot = `<p class="paper-sign">${sign}<span>${escapeHtml(cell.date)}</span></p>`;
  return `${paragraphs(cell.text)}<p class="paper-seal">${escapeHtml(cell.seal)}</p>${foot}`;
}

const contents: { [K in CellKind]: (cell: ContentOf<K>) => string } = {
  label: (cell) =>
    cell.stacked ? `<span class="paper-stacked">${lines(cell.text)}</span>` : lines(cell.text),
  value: (cell) => lines(cell.text),
  choices: marks,
  longText: (cell) => (cell.text === '' ? '' : paragraphs(cell.text)),
  opinion,
  seal: (cell) => escapeHtml(cell.text),
  blank: () => '',
};

function linked(inner: string, path: string | undefined, options: HtmlOptions): string {
  const link = path === undefined ? undefined : options.link?.(path);
  if (!link) return inner;
  const name = inner === '' ? ` aria-label="${escapeHtml(link.label)}"` : '';
  return `<a href="${escapeHtml(link.href)}"${name}>${inner}</a>`;
}

function gridCell(cell: PageCell, heading: boolean, options: HtmlOptions): string {
  const { content, span, rows, path } = cell;
  const write = contents[content.kind] as (cell: CellContent) => string;
  const isLabel = content.kind === 'label' && content.text !== '';
  const tag = isLabel ? 'th' : 'td';
  const attributes = [
    isLabel ? ` scope="${heading ? 'col' : 'row'}"` : '',
    span > 1 ? ` colspan="${span}"` : '',
    rows > 1 ? ` rowspan="${rows}"` : '',
    path === undefined ? '' : ` data-path="${escapeHtml(path)}"`,
    ` class="paper-${content.kind} at-${cell.align} at-${cell.vertical}"`,
  ];
  return `<${tag}${attributes.join('')}>${linked(write(content), path, options)}</${tag}>`;
}

function grid(part: GridPart, options: HtmlOptions, paperTitle: string): string {
  const name = (part.title || paperTitle).replaceAll('\n', '');
  const row = ({ cells, height, heading }: GridPart['rows'][number]) =>
    `<tr style="height:${height}mm">${cells.map((cell) => gridCell(cell, heading, options)).join('')}</tr>`;
  const firstBody = part.rows.findIndex(({ heading }) => !heading);
  const split = firstBody === -1 ? part.rows.length : firstBody;
  const head = part.rows.slice(0, split).map(row).join('');
  const body = part.rows.slice(split).map(row).join('');
  const columns = `<colgroup>${'<col>'.repeat(COLUMNS)}</colgroup>`;
  const words = part.aboveLeft || part.aboveRight;
  return [
    above(part.above),
    part.title ? `<h2>${lines(part.title)}</h2>` : '',
    words
      ? `<p class="paper-words"><span>${lines(part.aboveLeft ?? '')}</span><span>${lines(part.aboveRight ?? '')}</span></p>`
      : '',
    // On a phone the table scrolls sideways: it can be reached and moved by the keyboard too.
    `<div class="paper-scroll" role="group" tabindex="0" aria-label="${escapeHtml(name)}"><table>${columns}${head ? `<thead>${head}</thead>` : ''}<tbody>${body}</tbody></table></div>`,
  ].join('');
}

const above = (text: string | undefined) => (text ? `<p class="paper-above">${escapeHtml(text)}</p>` : '');

const parts: { [K in PagePartKind]: (part: PartOf<K>, options: HtmlOptions, paperTitle: string) => string } =
  {
    cover: (part, options) => {
      const items = part.items.map(
        ({ label, text, path }) =>
          `<div><dt>${escapeHtml(label)}</dt><dd data-path="${escapeHtml(path)}">${linked(lines(text), path, options)}</dd></div>`,
      );
      const title = part.title.map(escapeHtml).join('<br>');
      return `${above(part.above)}<h2>${title}</h2><dl>${items.join('')}</dl><p class="paper-issuer">${escapeHtml(part.issuer)}</p>`;
    },
    instructions: (part) =>
      `<h2>${escapeHtml(part.title)}</h2>${part.items.map((item) => `<p>${escapeHtml(item)}</p>`).join('')}`,
    text: (part) =>
      `${above(part.above)}${part.title ? `<h2>${lines(part.title)}</h2>` : ''}${part.paragraphs.map((item) => `<p>${escapeHtml(item)}</p>`).join('')}`,
    letterhead: letterheadHtml,
    letter: letterHtml,
    closing: closingHtml,
    code: (part) => `<p>${escapeHtml(part.text)}</p>`,
    // The table below has the same figures; the bars are for paper.
    bars: ({ rows }) =>
      rows.map(({ label, values }) => `<p>${escapeHtml(`${label}：${values.join(' / ')}`)}</p>`).join(''),
    leaf: (part) => `<p>${escapeHtml(part.head)}</p>${part.note ? `<p>${escapeHtml(part.note)}</p>` : ''}`,
    placed: (part) =>
      placedWords(part)
        .map((text) => `<p>${lines(text)}</p>`)
        .join(''),
    grid,
  };

/** What stands in the foot of each printed page, once and in words. */
function foot({ mark, footerMark }: Paper): string {
  const words = mark ? markWords(mark).join('　') : footerMark;
  return words ? `<footer class="paper-foot">${escapeHtml(words)}</footer>` : '';
}

/**
 * Writes a paper as an HTML fragment: the same rows as in print, each cell with its answer's path in `data-path`.
 * Pure, so the browser can call it for the preview; every text is escaped. Styles: `paperStyles`.
 */
export function renderHtml(paper: Paper, options: HtmlOptions = {}): string {
  const sections = paper.parts.map((part) => {
    const write = parts[part.kind] as (part: PagePart, options: HtmlOptions, title: string) => string;
    return `<section class="paper-${part.kind}">${write(part, options, paper.title)}</section>`;
  });
  return `<article class="paper${paper.landscape ? ' paper-landscape' : ''}" lang="zh-CN">${sections.join('')}${foot(paper)}</article>`;
}

/** A whole HTML file of its own, with the styles inside. */
export function renderHtmlFile(paper: Paper, styles: string): string {
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(paper.title)}</title><style>${styles}</style>`;
  return `<!doctype html>\n<html lang="zh-CN"><head>${head}</head><body><main><h1 class="paper-name">${escapeHtml(paper.title)}</h1>${renderHtml(paper)}</main></body></html>\n`;
}
