/** How one element stands to the one of before. `moved`: only the year, and what is counted or dated from elsewhere. */
export type Change = 'same' | 'moved' | 'changed' | 'added' | 'removed';

/** Two texts side by side. */
export interface TextRow {
  /** `circular.body.3`; of the text as it is now, else as it was. */
  readonly path: string;
  readonly label: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly change: Change;
}

export interface CellPair {
  readonly tier: string;
  /** As printed; blank is not 0. */
  readonly before: string;
  readonly after: string;
}
export interface QuotaRowPair {
  readonly row: string;
  readonly label: string;
  readonly labelBefore: string | null;
  readonly change: Change;
  readonly cells: readonly CellPair[];
}
export interface QuotaComparison {
  readonly tiers: readonly { readonly id: string; readonly label: string }[];
  readonly rows: readonly QuotaRowPair[];
  readonly totals: readonly CellPair[];
}

/** A body by its code; a name that changed is a renaming, not another body (S27). */
export interface BodyPair {
  readonly body: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly change: Change;
}

/** `sameDay`: as the year moves; `workday`: from there to the next workday; `changed`: set by hand. */
export type DateReason = 'sameDay' | 'workday' | 'today' | 'changed' | 'added' | 'removed';
export interface DatePair {
  readonly path: string;
  readonly title: string;
  readonly before: string | null;
  /** The same day of the new year. */
  readonly sameDay: string | null;
  readonly after: string | null;
  readonly why: DateReason;
}

/** Two programmes side by side, part by part. */
export interface Comparison {
  readonly texts: readonly TextRow[];
  readonly quota: QuotaComparison;
  readonly bodies: readonly BodyPair[];
  readonly dates: readonly DatePair[];
  /** Fields, steps, categories, papers: what is no longer, what is new, what is called otherwise. */
  readonly elements: readonly TextRow[];
}
