import { writeXlsx, writeXlsxStream } from 'hucre/xlsx';
import { wallClock } from '../../core/campaign/today.ts';

export interface ExportedFile {
  readonly name: string;
  readonly stream: ReadableStream<Uint8Array>;
}
/** So many rows are made into a sheet that prints well; a longer one is written while it is sent, and not meant for paper. */
const printable = 3_000;

export type SheetRow = (string | number)[];
/** What the sheet is called and how its columns are headed, with widths in characters. */
export interface SheetWords {
  readonly sheet: string;
  readonly columns: readonly (readonly [string, number])[];
}

/** A list as XLSX: landscape, as wide as the page, the heads on each page. What people wrote is text, never a formula. */
export async function sheetStream(
  { sheet: name, columns: heads }: SheetWords,
  rows: readonly SheetRow[],
): Promise<ReadableStream<Uint8Array>> {
  const freezePane = { rows: 1 };
  if (rows.length > printable)
    return writeXlsxStream(rows as SheetRow[], {
      ...{ name, freezePane },
      columns: heads.map(([header, width]) => ({ header, width })),
    });
  const bytes = await writeXlsx({
    sheets: [
      {
        ...{ name, freezePane },
        columns: heads.map(([, width]) => ({ width })),
        rows: [heads.map(([header]) => header), ...rows],
        pageSetup: {
          ...{ paperSize: 'a4', orientation: 'landscape' },
          ...{ fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: '$1:$1' },
        },
        headerFooter: { oddFooter: '&C— &P —' },
      },
    ],
  });
  return new Blob([new Uint8Array(bytes)]).stream() as ReadableStream<Uint8Array>;
}

/** As `sheetStream`, of rows that are read while they are sent: a long list is never in memory as a whole. */
export async function sheetStreamOf(
  words: SheetWords,
  rows: AsyncIterable<SheetRow>,
): Promise<ReadableStream<Uint8Array>> {
  const rest = rows[Symbol.asyncIterator]();
  const first: SheetRow[] = [];
  while (first.length <= printable) {
    const next = await rest.next();
    if (next.done) return sheetStream(words, first);
    first.push(next.value);
  }
  return writeXlsxStream(behind(first, rest), {
    ...{ name: words.sheet, freezePane: { rows: 1 } },
    columns: words.columns.map(([header, width]) => ({ header, width })),
  });
}

async function* behind(first: readonly SheetRow[], rest: AsyncIterator<SheetRow>): AsyncGenerator<SheetRow> {
  yield* first;
  yield* { [Symbol.asyncIterator]: () => rest };
}

/** 2019-09-02 10:00 on the city's clock. */
export function wallTime(at: Date, timeZone: string): string {
  const { day, minute } = wallClock(at, timeZone);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${day} ${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}
