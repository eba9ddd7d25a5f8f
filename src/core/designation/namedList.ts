import { byStrokes } from './strokeOrder.ts';

/** One line of a list of those named. */
export interface NamedRow {
  readonly application: string;
  readonly name: string;
  readonly body: string;
  readonly bodyName: string;
  readonly unitName: string;
  readonly leadName: string;
  /** What was corrected since, in words (3.7). */
  readonly corrected?: string | null | undefined;
}
/** Those named of one track in one decision, in the order of the bodies. */
export interface NamedTrack {
  readonly track: string;
  /** The title they bear. */
  readonly title: string;
  readonly shortTitle: string;
  /** Confirms titles that are there. */
  readonly reconfirms: boolean;
  /** How many were to be named in the year; null: no number was set. */
  readonly planned: number | null;
  /** Bodies name these by themselves, and share the number (S23). */
  readonly shared: boolean;
  /** Named in the year up to this decision, of a shared number by all of them. */
  readonly total: number;
  readonly rows: readonly NamedRow[];
}
/** By recommending body as the quota lists them, or by the strokes of the lead's surname. */
export const listOrders = ['body', 'strokes'] as const;
export type ListOrder = (typeof listOrders)[number];

const orders: { readonly [O in ListOrder]: (rows: readonly NamedRow[]) => readonly NamedRow[] } = {
  body: (rows) => rows,
  strokes: (rows) =>
    byStrokes(
      rows,
      ({ leadName }) => leadName,
      ({ application }) => application,
    ),
};

/** The rows of a track in the order asked for; never more or fewer of them. */
export function inOrder({ rows }: Pick<NamedTrack, 'rows'>, order: ListOrder): readonly NamedRow[] {
  return orders[order](rows);
}

/**
 * S26: fewer named than planned is normal, and said in words; of a number that bodies share, how far they have come
 * together (R4). Undefined where there is nothing to say.
 */
export function shortfallNote(
  { shortTitle, planned, total, rows, reconfirms, shared }: NamedTrack,
  word: string,
): string | undefined {
  if (planned === null || reconfirms) return undefined;
  if (shared)
    return `${shortTitle}共计划${word}${planned}个，各单位累计${word}${total}个，其中本次${rows.length}个。`;
  if (total >= planned) return undefined;
  const sum = total === rows.length ? '' : `，累计${word}${total}个`;
  return `计划${word}${shortTitle}${planned}个，本次${word}${rows.length}个${sum}。`;
}
