/** A notice as it was typed, before anybody understood it: blocks in reading order, whatever file it came from. */
export interface NoticeText {
  readonly blocks: readonly NoticeBlock[];
}

/** One line of text, or a table that the file itself calls a table (DOCX) or that stands in columns (PDF). */
export type NoticeBlock = NoticeLine | NoticeTable;

export interface NoticeLine {
  readonly kind: 'line';
  readonly text: string;
  /** Page it stands on, from 1; absent where the file has no pages. */
  readonly page?: number;
  /** Words with their left and right edge in points, where the file tells (PDF). */
  readonly words?: readonly { readonly text: string; readonly left: number; readonly right: number }[];
}

export interface NoticeTable {
  readonly kind: 'table';
  readonly page?: number;
  readonly rows: readonly (readonly NoticeCell[])[];
}

/** Columns and rows a cell covers; empty cells are there, with the text ''. */
export interface NoticeCell {
  readonly text: string;
  readonly columns: number;
  readonly rows: number;
}
