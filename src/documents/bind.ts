import type { Layout, Part } from '../core/programme/layout.ts';
import type { Bindable } from './bindable.ts';
import { fillWords } from './bindCell.ts';
import { type Binding, bindDetailList, bindGrid } from './bindGrid.ts';
import { cleanText } from './cleanText.ts';
import type { PagePart, Paper, PaperMark } from './page.ts';

type PartOf<K extends Part['kind']> = Extract<Part, { kind: K }>;

const parts: { [K in Part['kind']]: (part: PartOf<K>, binding: Binding) => PagePart | undefined } = {
  cover: (part, { source }) => ({
    kind: 'cover',
    above: part.above,
    title: part.title.map((line) => fillWords(line, source)),
    items: part.items.map(({ label, path, date }) => ({
      label,
      text: cleanText(source.text(path)) || (date ?? ''),
      path,
    })),
    issuer: part.issuer,
  }),
  instructions: (part) => ({ kind: 'instructions', title: part.title, items: part.items }),
  text: (part, { source }) => ({
    kind: 'text',
    above: part.above,
    title: part.title,
    paragraphs: part.paragraphs.map((paragraph) => fillWords(paragraph, source)),
  }),
  grid: bindGrid,
  detailList: (part, binding) => {
    bindDetailList(part, binding);
    return undefined;
  },
};

/** What stands in the foot of every page beside the page number: the mark of a paper to be sealed, or words. */
export type Foot = { readonly mark: PaperMark } | { readonly words: string };

/** Layout + data -> the paper, as plain data (pure). Sheets behind the form (附表) come last, in the order of the layout. */
export function bind(layout: Layout, source: Bindable, foot?: Foot): Paper {
  const binding: Binding = { source, landscape: layout.orientation === 'landscape', behind: [] };
  const bound = layout.parts.flatMap((part) => {
    const write = parts[part.kind] as (part: Part, binding: Binding) => PagePart | undefined;
    return write(part, binding) ?? [];
  });
  return {
    title: fillWords(layout.title, source),
    landscape: binding.landscape,
    pageNumbers: layout.pageNumbers ?? true,
    ...(foot && 'mark' in foot ? { mark: foot.mark } : {}),
    ...(foot && 'words' in foot ? { footerMark: cleanText(foot.words) } : {}),
    parts: [...bound, ...binding.behind],
  };
}
