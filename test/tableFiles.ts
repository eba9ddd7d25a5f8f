import { type CellValue, readXlsx, writeXlsx } from 'hucre';

/** The first sheet of an Excel file with its rows changed, as somebody would do it; written anew with its properties. */
export async function changeXlsx(
  bytes: Uint8Array,
  change: (rows: string[][]) => string[][],
): Promise<Uint8Array> {
  const book = await readXlsx(bytes);
  const sheet = book.sheets[0]!;
  const texts = sheet.rows.map((row: CellValue[]) =>
    row.map((value) => (value === null ? '' : String(value))),
  );
  const rows = change(texts);
  return writeXlsx({
    sheets: [{ name: sheet.name, rows }],
    ...(book.properties ? { properties: book.properties } : {}),
  });
}
