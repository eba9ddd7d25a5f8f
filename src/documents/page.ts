import type { PageMark } from '../core/paper/pageMark.ts';
import type { BarsPart } from './bars.ts';
import type { ChoiceMark } from './bindable.ts';
import type { Filling } from './filling.ts';
import type { ClosingPart, CodePart, LetterheadPart, LetterPart } from './letter.ts';
import type { PlacedPart } from './placed.ts';

/** What stands in one cell of a printed grid. Every text is plain text, cleaned of what no paper can show. */
export type CellContent =
  | { readonly kind: 'label'; readonly text: string; readonly stacked: boolean }
  | {
      readonly kind: 'value';
      readonly text: string;
      readonly size: number;
      /** Official words around the value that are part of `text`. */
      readonly frame?: { readonly before: string; readonly after: string };
    }
  | { readonly kind: 'choices'; readonly marks: readonly ChoiceMark[]; readonly perLine: number }
  | { readonly kind: 'longText'; readonly text: string; readonly size: number }
  | {
      readonly kind: 'opinion';
      /** Whose box it is. */
      readonly step: string;
      readonly text: string;
      readonly seal: string;
      /** Label of the signature line and, once given, who signed. */
      readonly signature?: { readonly label: string; readonly name: string };
      readonly date: string;
      readonly size: number;
    }
  | { readonly kind: 'seal'; readonly text: string }
  | { readonly kind: 'blank' };

export type CellKind = CellContent['kind'];

/** A cell placed on the 24 columns; `column` counts from 0. */
export interface PageCell {
  readonly column: number;
  readonly span: number;
  readonly rows: number;
  readonly align: 'left' | 'center' | 'right';
  readonly vertical: 'top' | 'middle' | 'bottom';
  readonly content: CellContent;
  /** The answer behind the cell: the screen's preview links back to it. */
  readonly path?: string;
}

export interface PageRow {
  /** Least height in mm. */
  readonly height: number;
  /** Repeated at the head of each page. */
  readonly heading: boolean;
  /** May be cut at the end of a page (long texts only). */
  readonly breakable: boolean;
  readonly cells: readonly PageCell[];
}

export interface GridPart {
  readonly kind: 'grid';
  readonly above?: string;
  readonly title?: string;
  readonly aboveLeft?: string;
  readonly aboveRight?: string;
  readonly newPage: boolean;
  readonly rows: readonly PageRow[];
}

export interface CoverItem {
  readonly label: string;
  readonly text: string;
  readonly path: string;
}

export type PagePart =
  | {
      readonly kind: 'cover';
      /** Only for a cover in the middle of a paper (an annex behind its circular). */
      readonly newPage?: boolean;
      readonly above?: string;
      readonly title: readonly string[];
      readonly items: readonly CoverItem[];
      readonly issuer: string;
    }
  | { readonly kind: 'instructions'; readonly title: string; readonly items: readonly string[] }
  | {
      readonly kind: 'text';
      readonly newPage?: boolean;
      readonly above?: string;
      readonly title?: string;
      readonly paragraphs: readonly string[];
    }
  /** A page of its own for something from outside, drawn onto it afterwards: small words over it, and what is said instead. */
  | { readonly kind: 'leaf'; readonly head: string; readonly note?: string }
  | LetterheadPart
  | LetterPart
  | ClosingPart
  | CodePart
  | BarsPart
  | PlacedPart
  | GridPart;

export type PagePartKind = PagePart['kind'];

/** What all pages of a paper say about themselves; page and pages are known when it is written. */
export type PaperMark = Omit<PageMark, 'page' | 'pages'> & {
  /** How people name it in the foot, where its number is a code of ours: the body of a summary. */
  readonly shownAs?: string;
};

/** One paper, ready to be written: what every writer reads and nothing else. */
export interface Paper {
  readonly title: string;
  readonly landscape: boolean;
  readonly pageNumbers: boolean;
  /** Every page carries it as a code and in words: a paper that is sealed and comes back (design 1.4). */
  readonly mark?: PaperMark;
  /** Small print in the foot of a paper that must not be sealed. */
  readonly footerMark?: string;
  readonly parts: readonly PagePart[];
  /** A form that may be filled in with a word processor and read back: what each answer takes. */
  readonly fill?: Filling;
}

/** The grid has 24 columns over the type area of GB/T 9704 (A4: 156 mm wide, 225 mm high). */
export const COLUMNS = 24;
/** Width of one column in mm. */
export function columnWidth(landscape: boolean): number {
  return (landscape ? 225 : 156) / COLUMNS;
}
