import type { ListData } from './listSheet.ts';

/** One studio on the summary: 申报单位 of the column is the host unit, not the body that seals (S16). */
export interface SummaryLine {
  readonly hostUnit: string;
  readonly studioName: string;
  readonly mainResults: string;
}

/** Data of the summary's paper (R37): the sealing body and its studios, numbered in the given order. */
export function summarySheet(body: string, lines: readonly SummaryLine[]): ListData {
  return { body, rows: lines.map((line, index) => ({ number: String(index + 1), ...line })) };
}
