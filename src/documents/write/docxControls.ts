import { DOMParser, type Element, type Node, XMLSerializer } from '@xmldom/xmldom';
import type { Control } from '../../core/fields/controlOf.ts';
import type { ChoiceMark } from '../bindable.ts';
import type { Filling } from '../filling.ts';
import type { CellContent, PagePart, Paper } from '../page.ts';
import { controlTag } from './controlTag.ts';
import { checkControl, element, type Maker, type Named, run, textControl } from './sdt.ts';

const isElement = (node: Node): node is Element => node.nodeType === 1;

function children(node: Node, name: string): Element[] {
  return Array.from(node.childNodes)
    .filter(isElement)
    .filter((child) => child.tagName === name);
}

const first = (node: Node, name: string): Element | undefined => children(node, name)[0];

/** A cell that goes on from the row above has no answer of its own. */
function goesOn(cell: Element): boolean {
  const merge = children(cell, 'w:tcPr').flatMap((look) => children(look, 'w:vMerge'))[0];
  return merge !== undefined && merge.getAttribute('w:val') !== 'restart';
}

interface Cell {
  readonly path: string | undefined;
  readonly span: number;
  readonly content: CellContent;
  /** Belongs to a row of a list. */
  readonly loose: boolean;
}

function cellsOf(part: PagePart): readonly (readonly Cell[])[] {
  if (part.kind === 'grid')
    return part.rows.map(({ cells }) =>
      cells.map(({ path, span, content }) => ({
        ...{ path, span, content },
        loose: (path?.split('.').length ?? 0) > 2,
      })),
    );
  if (part.kind !== 'cover') return [];
  return part.items.map(({ path, text }) => [
    { path: undefined, span: 6, content: { kind: 'blank' }, loose: false },
    { path, span: 18, content: { kind: 'value', text, size: 12 }, loose: false },
  ]);
}

/** What takes the place of a cell's runs. */
interface Writing {
  readonly maker: Maker;
  readonly path: string;
  readonly cell: Cell;
  readonly control: Control;
  /** How the runs look that stood there. */
  readonly looks: readonly (Element | undefined)[];
}

const INDENT = '\u3000\u3000';

function named(
  { path, control, cell }: Writing,
  part: { option?: string; words?: string; at?: string } = {},
): Named {
  const label = part.words === undefined ? control.label : `${control.label}：${part.words}`;
  return { tag: controlTag(part.at ?? path, part.option), label: label.slice(0, 64), loose: cell.loose };
}

function written({ control, cell, looks }: Writing, text: string) {
  // A date that is not there yet is printed as its signs alone; they give way to what is typed.
  const signs = control.takes === 'day' && !/\d/.test(text) ? text : '';
  const blank = signs.trim() || (cell.span < 5 ? '\u3000' : '\u3000\u3000\u3000');
  return { text: signs === '' ? text : '', blank: signs || blank, like: looks[0] };
}

function words(writing: Writing, content: Extract<CellContent, { kind: 'value' }>): Element[] {
  const { maker, control, looks } = writing;
  const { before = '', after = '' } = content.frame ?? {};
  const text = content.text.slice(before.length, content.text.length - after.length);
  const given = text.trim() === '' ? '' : text;
  return [
    ...(before ? [run(maker, before, looks[0])] : []),
    textControl(maker, named(writing), control, written(writing, given)),
    ...(after ? [run(maker, after, looks[0])] : []),
  ];
}

function lines(writing: Writing, text: string): Element[] {
  const indented =
    text === ''
      ? ''
      : text
          .split('\n')
          .map((line) => INDENT + line)
          .join('\n');
  const { maker, control } = writing;
  return [textControl(maker, named(writing), control, written(writing, indented))];
}

function marks(writing: Writing, all: readonly ChoiceMark[], perLine: number): Element[] {
  const { maker, path, control, looks } = writing;
  const [box, plain] = looks;
  return (control.options ?? []).flatMap(({ id, label, other }, index) => {
    const { checked = false, label: shown = label } = all[index] ?? {};
    const broken = index > 0 && index % perLine === 0;
    const space =
      index === 0
        ? []
        : [broken ? element(maker, 'w:r', {}, [element(maker, 'w:br')]) : run(maker, '\u3000', plain)];
    const typed = shown === label ? '' : shown.slice(label.length + 1, -1);
    const free = textControl(
      maker,
      named(writing, { at: `${path}.other`, words: label }),
      { label, takes: 'line' },
      { text: typed, blank: '\u3000', like: plain },
    );
    return [
      ...space,
      checkControl(maker, named(writing, { option: id, words: label }), checked, box),
      run(maker, label, plain),
      ...(other ? [run(maker, '（', plain), free, run(maker, '）', plain)] : []),
    ];
  });
}

function contentOf(writing: Writing): Element[] {
  const { content } = writing.cell;
  if (content.kind === 'choices') return marks(writing, content.marks, content.perLine);
  if (content.kind === 'longText') return lines(writing, content.text);
  return content.kind === 'value' ? words(writing, content) : [];
}

/** Puts the controls of one answer into Word's cell: one paragraph, the look of what stood there. */
function fillCell(maker: Maker, place: Element, cell: Cell, fill: Filling): void {
  const control = cell.path === undefined ? undefined : fill.controls[cell.path];
  const [paragraph, ...more] = children(place, 'w:p');
  if (!control || !paragraph) return;
  const looks = children(paragraph, 'w:r').map((one) => first(one, 'w:rPr'));
  const content = contentOf({ maker, path: cell.path!, cell, control, looks });
  for (const one of more) place.removeChild(one);
  for (const node of Array.from(paragraph.childNodes)) {
    if (!isElement(node) || node.tagName !== 'w:pPr') paragraph.removeChild(node);
    // The lines of a long text bring their indent with them: Enter in the control makes a line, not a paragraph.
    else for (const indent of children(node, 'w:ind')) node.removeChild(indent);
  }
  for (const node of content) paragraph.appendChild(node);
}

/**
 * Turns the cells of a form into content controls (`w:sdt`): `gf:<path>` as tag, the field's label as title. Works on the
 * document's XML, since the library that writes it knows check boxes only. The tables stand in the order of the parts.
 */
export function withControls(xml: string, paper: Paper, fill: Filling): string {
  const document = new DOMParser().parseFromString(xml, 'text/xml');
  const maker: Maker = { document, next: 0 };
  const tables = Array.from(document.getElementsByTagName('w:tbl'));
  const parts = paper.parts.map(cellsOf).filter((rows) => rows.length > 0);
  if (tables.length !== parts.length)
    throw new Error('the tables of the document are not those of the paper');
  tables.forEach((table, at) => {
    children(table, 'w:tr').forEach((line, index) => {
      const places = children(line, 'w:tc').filter((place) => !goesOn(place));
      const cells = parts[at]![index] ?? [];
      cells.forEach((cell, column) => {
        const place = places[column];
        if (place) fillCell(maker, place, cell, fill);
      });
    });
  });
  return new XMLSerializer().serializeToString(document);
}
