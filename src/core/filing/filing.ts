import type { StateKind } from '../application/state.ts';

/** One line of the summary (附件2), frozen with the filing (R37). */
export interface SummaryRow {
  readonly number: number;
  readonly application: string;
  readonly track: string;
  readonly trackTitle: string;
  readonly hostUnit: string;
  readonly studioName: string;
  readonly mainResults: string;
}

/** An application as the filing sees it. */
export interface Candidate {
  readonly id: string;
  readonly fileNumber: string;
  readonly track: string;
  readonly state: StateKind;
  readonly step: string | null;
  readonly studioName: string;
  readonly unitName: string;
  readonly mainResults: string;
  readonly recommendedAt: Date | null;
  /** Place in the body's own order (F18); null = not ranked. */
  readonly rank: number | null;
}

/** The filing that holds now, with its frozen summary. */
export interface CurrentFiling {
  readonly id: string;
  readonly number: number;
  readonly kind: FilingKind;
  readonly rows: readonly SummaryRow[];
}
export type FilingKind = 'filing' | 'supplement' | 'swap' | 'giveUp' | 'nil';

/** A new filing: the next number, the whole summary, and what becomes of the applications. */
export interface FilingChange {
  readonly kind: FilingKind;
  readonly number: number;
  readonly supersedes: string | null;
  readonly late: boolean;
  /** 送达日期 of the paper by which an electronic filing after the deadline is on time (3.7). */
  readonly onPaper?: string | undefined;
  readonly reason: string | null;
  readonly rows: readonly SummaryRow[];
  /** Applications that are filed by this act. */
  readonly taken: readonly string[];
  /** The application swapped out: withdrawn, its places given back. */
  readonly out: string | null;
}
