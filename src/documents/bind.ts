import type { Layout, Part } from '../core/programme/layout.ts';
import type { Bindable } from './bindable.ts';
import { fillWords } from './bindCell.ts';
import { type Binding, bindDetailList, bindGrid } from './bindGrid.ts';
import { cleanText } from './cleanText.ts';
import type { PagePart, Paper } from './page.ts';

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

/**
 * Layout + data -> the paper, as plain data (pure). Sheets behind the form (附表) come last, in the order of the layout.
 * `footerMark` is small print in the foot, e.g. file number and version.
 */
export function bind(layout: Layout, source: Bindable, footerMark?: string): Paper {
  const binding: Binding = { source, landscape: layout.orientation === 'landscape', behind: [] };
  const bound = layout.parts.flatMap((part) => {
    const write = parts[part.kind] as (part: Part, binding: Binding) => PagePart | undefined;
    return write(part, binding) ?? [];
  });
  return {
    title: fillWords(layout.title, source),
    landscape: binding.landscape,
    pageNumbers: layout.pageNumbers ?? true,
    ...(footerMark ? { footerMark: cleanText(footerMark) } : {}),
    parts: [...bound, ...binding.behind],
  };
}
