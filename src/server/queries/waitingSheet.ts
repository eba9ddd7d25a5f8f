import type { WaitingSheet } from '../../contract/pairSheets.ts';
import { sheetStand } from '../../core/scan/agreementStanding.ts';
import type { Tx } from '../context.ts';
import { agreementPages } from '../store/pairScans.ts';
import type { WaitingSheetRow } from '../store/waitingSheets.ts';

/** Rows with what has been scanned of each, in one statement for all. */
export async function waitingSheetViews(
  tx: Tx,
  tenant: string,
  rows: readonly WaitingSheetRow[],
): Promise<WaitingSheet[]> {
  const scanned = await agreementPages(
    tx,
    tenant,
    rows.map(({ pair }) => pair),
  );
  return rows.map(({ printed, seenOn, note, startsOn: _, ...row }) => {
    const own = scanned.filter(({ pair }) => pair === row.pair);
    const last = own.find(({ page, pages }) => page === pages) ?? own.at(-1);
    const there = own.map(({ page }) => page);
    const seenMissing = seenOn !== null && seenOn === last?.id;
    const { stand, missingPages } = sheetStand({ printed, pages: last?.pages ?? null, there, seenMissing });
    return {
      ...{ ...row, stand, missingPages: [...missingPages] },
      note: stand === 'missing' ? note : null,
      scan: last ? { batch: last.batch, page: last.id } : null,
    };
  });
}
