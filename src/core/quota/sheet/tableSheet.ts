/** A sheet of a workbook as texts, with the numbers that Excel shows at the left of its rows. */
export interface TableSheet {
  readonly name: string;
  readonly rows: readonly { readonly number: number; readonly cells: readonly string[] }[];
}

/** The letter that Excel shows above a column, from 0: A … Z, AA. */
export function columnLetter(column: number): string {
  const rest = column % 26;
  const letter = String.fromCharCode(65 + rest);
  return column < 26 ? letter : columnLetter((column - rest) / 26 - 1) + letter;
}
