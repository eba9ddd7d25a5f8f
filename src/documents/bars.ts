/** Stacked bars in a report; the same figures stand in a table below (rule 14). At most three pieces, told apart in black and white. */
export interface BarsPart {
  readonly kind: 'bars';
  /** Words of the pieces. */
  readonly keys: readonly string[];
  readonly rows: readonly { readonly label: string; readonly values: readonly number[] }[];
}

/** Share of each piece in the width of the longest bar, in thousandths, never more in all. */
export function barShares({ rows }: Pick<BarsPart, 'rows'>): readonly (readonly number[])[] {
  const sums = rows.map(({ values }) => values.reduce((all, one) => all + one, 0));
  const most = Math.max(1, ...sums);
  return rows.map(({ values }) => values.map((value) => Math.floor((value / most) * 1000)));
}

/** Fills that print: black, grey, white with its frame. */
export const barFills = ['000000', 'A6A6A6', 'FFFFFF'] as const;
