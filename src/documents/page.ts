import type { ChoiceMark } from './bindable.ts';

/** What stands in one cell of a printed grid. Every text is plain text, cleaned of what no paper can show. */
export type CellContent =
  | { readonly kind: 'label'; readonly text: string; readonly stacked: boolean }
  | { readonly kind: 'value'; readonly text: string; readonly size: number }
  | { readonly kind: 'choices'; readonly marks: readonly ChoiceMark[]; readonly perLine: number }
  | { readonly kind: 'longText'; readonly text: string; readonly size: number }
  | {
      readonly kind: 'opinion';
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
      readonly above?: string;
      readonly title: readonly string[];
      readonly items: readonly CoverItem[];
      readonly issuer: string;
    }
  | { readonly kind: 'instructions'; readonly title: string; readonly items: readonly string[] }
  | {
      readonly kind: 'text';
      readonly above?: string;
      readonly title?: string;
      readonly paragraphs: readonly string[];
    }
  | GridPart;

export type PagePartKind = PagePart['kind'];

/** One paper, ready to be written: what every writer reads and nothing else. */
export interface Paper {
  readonly title: string;
  readonly landscape: boolean;
  readonly pageNumbers: boolean;
  /** Small print in the foot, e.g. file number and version. */
  readonly footerMark?: string;
  readonly parts: readonly PagePart[];
}

/** The grid has 24 columns over the type area of GB/T 9704 (A4: 156 mm wide, 225 mm high). */
export const COLUMNS = 24;
/** Width of one column in mm. */
export function columnWidth(landscape: boolean): number {
  return (landscape ? 225 : 156) / COLUMNS;
}
