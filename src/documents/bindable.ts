/** One box of a choice as printed: ☑ 技术开发 / □ 技术开发. */
export interface ChoiceMark {
  readonly label: string;
  readonly checked: boolean;
}

/** An opinion as it stands on paper once given. */
export interface OpinionPrint {
  readonly text: string;
  readonly signatory?: string;
  /** ISO date of the paper (落款日期). */
  readonly paperDate?: string;
}

/**
 * What a layout is bound to: an application's sheet (documents/formSheet.ts) or plain data of a list
 * (documents/listSheet.ts: quota table, summary). Paths are those of the layout; inside `each` the prefix is put before.
 */
export interface Bindable {
  /** Printed text of a path, '' when blank. */
  text(path: string): string;
  choices(path: string): readonly ChoiceMark[];
  /** Prefixes of the rows behind a list or year table: ['members.r1', 'members.r2']. */
  rows(path: string): readonly string[];
  opinion(step: string): OpinionPrint | undefined;
  /** Prefix of the n-th line (from 0) for which there is no row yet, where new rows may be written on the paper. */
  newRow?(path: string, index: number): string;
}
