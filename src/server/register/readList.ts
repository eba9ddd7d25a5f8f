import type { ListSettings } from '../../core/registerImport/listField.ts';
import { type RowFault, type TakenRow, takeRow } from '../../core/registerImport/takeRow.ts';
import { OfficeFault, type OfficeFaultCode } from '../../documents/read/officeFault.ts';
import { openListBook } from '../../documents/read/sheetRows.ts';

/** More rows are no list of studios. */
const MOST_ROWS = 200_000;

/** What is to be read of a list, from behind a row that was read before. */
export interface ListJob {
  readonly bytes: Uint8Array;
  readonly sheet: number;
  readonly after: number;
  readonly settings: ListSettings;
  /** The city's day. */
  readonly today: string;
}
export interface ReadRow {
  readonly row: number;
  readonly cells: readonly string[];
  readonly taken: TakenRow;
  readonly faults: readonly RowFault[];
}

/** Heads that are printed again on each page, and a line of a sum, are no rows of the list. */
function isRow(cells: readonly string[], { columns }: ListSettings): boolean {
  const filled = cells.filter((text) => text.trim() !== '');
  const said = (at: number | undefined) => (at === undefined ? '' : (cells[at] ?? '').replaceAll(/\s/g, ''));
  if (/^(?:合计|总计|小计|共计)/.test(filled[0]?.replaceAll(/\s/g, '') ?? '') && said(columns.name) === '')
    return false;
  // Nothing but a running number.
  return filled.length > 1 || !/^\d+$/.test(filled[0]?.trim() ?? '');
}

/** Reads a list batch by batch, some of them empty; throws `OfficeFault`. What is taken of a row is decided by core. */
export async function* readList(job: ListJob): AsyncGenerator<readonly ReadRow[]> {
  const book = await openListBook(job.bytes);
  let count = 0;
  for await (const batch of book.rows(job.sheet)) {
    const rows = batch.filter(({ number, cells }) => number > job.after && isRow(cells, job.settings));
    count += rows.length;
    if (count > MOST_ROWS) throw new OfficeFault('fileInflates');
    // Also an empty one: whoever waits hears that rows which were read before are walked over.
    yield rows.map((row) => {
      const { taken, faults } = takeRow(job.settings, row, job.today);
      return { row: row.number, cells: row.cells, taken, faults };
    });
  }
}

/** Hands the batches of a list on, one after the other; answers what is wrong with the file. */
export type ListReader = (
  job: ListJob,
  onBatch: (rows: readonly ReadRow[]) => Promise<void>,
  signal: AbortSignal,
) => Promise<OfficeFaultCode | null>;

/** In this thread: for tests of the sources. */
export const readListHere: ListReader = async (job, onBatch, signal) => {
  try {
    for await (const rows of readList(job)) {
      signal.throwIfAborted();
      await onBatch(rows);
    }
    return null;
  } catch (error) {
    if (error instanceof OfficeFault) return error.code;
    throw error;
  }
};
