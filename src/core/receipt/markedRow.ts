import { campaignMark, type MarkedPaper, type PageMark, readMark, versionMark } from '../paper/pageMark.ts';

/** A row of the pile as a code is looked up in it. */
export interface MarkableRow {
  readonly key: string;
  /** File number of the application, or code of the body. */
  readonly number: string;
  /** What the product printed as this paper; null: it comes from elsewhere and bears no code. */
  readonly paper: MarkedPaper | null;
  /** Content version now; null where none is frozen. */
  readonly version: string | null;
}

/** What a scanner's text turned out to be on this desk. */
export type FoundRow =
  | { readonly kind: 'row'; readonly key: string; readonly oldVersion: boolean }
  /** Ours, but not in this pile. */
  | { readonly kind: 'elsewhere'; readonly mark: PageMark }
  | { readonly kind: 'otherCampaign' | 'foreign' | 'damaged' };

/** Finds the row of a scanned code (F16). A code of another year or city is never a row here. */
export function markedRow(text: string, campaign: string, rows: readonly MarkableRow[]): FoundRow {
  const read = readMark(text);
  if (read.kind !== 'ours') return read;
  const { mark } = read;
  if (mark.campaign !== campaignMark(campaign)) return { kind: 'otherCampaign' };
  const row = rows.find(
    ({ paper, number }) => paper === mark.paper && number.toUpperCase() === mark.number.toUpperCase(),
  );
  if (!row) return { kind: 'elsewhere', mark };
  return {
    kind: 'row',
    key: row.key,
    oldVersion: row.version !== null && versionMark(row.version) !== mark.version,
  };
}
