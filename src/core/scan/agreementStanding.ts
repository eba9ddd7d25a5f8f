import type { BoxStanding } from './boxStanding.ts';

/** A scanned page of a pair's agreement, beside how the pair stands (R11). */
export interface ScannedAgreement {
  /** Scanned before the agreement was changed: the sheet is void (V14). */
  readonly voided: boolean;
  /** No later scan of the same page is there. */
  readonly newest: boolean;
  /** Whether the agreement of now waits for its sheet; not: it was sealed, or the pair is over. */
  readonly waits: boolean;
  readonly sealed: boolean;
  /** Numbers of the pages that no pile has brought. */
  readonly missing: readonly number[];
  readonly seenMissing: boolean;
}

/** The pages from 1 to `pages` that are not there. */
export function pagesMissing(pages: number, there: readonly number[]): number[] {
  return Array.from({ length: pages }, (_, at) => at + 1).filter((page) => !there.includes(page));
}

/** How the one box of an agreement stands: both signatures and the unit's seal. A sheet seals when all its pages are there. */
export function agreementStanding(page: ScannedAgreement): BoxStanding {
  if (page.voided) return 'closed';
  if (!page.waits) return page.sealed ? 'sealed' : 'closed';
  if (!page.newest) return 'closed';
  if (page.missing.length > 0) return 'incomplete';
  return page.seenMissing ? 'missing' : 'open';
}

/** How the sheet of an agreement stands that waits for its scan: what is to be done next about the paper. */
export const sheetStands = ['unprinted', 'awaited', 'incomplete', 'toCheck', 'missing'] as const;
export type SheetStand = (typeof sheetStands)[number];

/** `there`: numbers of the scanned pages; `pages`: of how many, null where none was scanned. */
export function sheetStand(sheet: {
  readonly printed: boolean;
  readonly pages: number | null;
  readonly there: readonly number[];
  readonly seenMissing: boolean;
}): { readonly stand: SheetStand; readonly missingPages: readonly number[] } {
  const missingPages = sheet.pages === null ? [] : pagesMissing(sheet.pages, sheet.there);
  if (sheet.pages === null) return { stand: sheet.printed ? 'awaited' : 'unprinted', missingPages };
  if (missingPages.length > 0) return { stand: 'incomplete', missingPages };
  return { stand: sheet.seenMissing ? 'missing' : 'toCheck', missingPages };
}
