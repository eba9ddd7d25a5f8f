import type { FileMark } from '../filling.ts';

/** One of our content controls as it came back. */
export interface WordControl {
  readonly tag: string;
  /** What stands in it; '' where nothing was typed. */
  readonly text: string;
  /** Of a box that is ticked. */
  readonly checked?: boolean;
}

export interface WordCell {
  /** Of the table's grid, from 0. */
  readonly column: number;
  readonly span: number;
  /** All that can be read in the cell. */
  readonly text: string;
  /** What stands beside the controls. */
  readonly beside: string;
  readonly controls: readonly WordControl[];
}

export interface WordTable {
  readonly rows: readonly (readonly WordCell[])[];
}

/** What a Word file holds, as plain data. */
export interface WordContent {
  readonly mark?: FileMark;
  readonly tables: readonly WordTable[];
  /** Text outside of tables. */
  readonly paragraphs: readonly string[];
  readonly controls: readonly WordControl[];
}
