import type { OpinionBox } from '../paper/opinionBox.ts';
import { type CodedPaper, type PageMark, versionMark } from '../paper/pageMark.ts';
import { agreedMark, type SeenPage } from './agreedMark.ts';
import type { TrayReason } from './trayReasons.ts';

/** Pages and boxes of one stored print. */
export interface PrintedPages {
  readonly pages: number;
  readonly boxes: readonly OpinionBox[];
}
/** A page that was filed before. */
export interface FiledScan {
  readonly page: number;
  /** SHA-256 of its picture. */
  readonly picture: string;
  readonly generation: number;
  readonly at: Date;
}
/** A paper that could be meant, as it stands now; only papers in the reach of who scanned. */
export interface KnownPaper {
  readonly paper: CodedPaper;
  /** File number, the number of a pair, or the body's code for its summary; in any case of letters. */
  readonly number: string;
  /** Null: the summary of the body, or the agreement of a pair. */
  readonly application: string | null;
  /** The pair whose agreement it is. */
  readonly pair?: string;
  readonly body: string;
  /** The version that holds now; null where nothing was submitted. */
  readonly version: string | null;
  /** Stored prints of that version, the newest first. */
  readonly prints: readonly PrintedPages[];
  /** Filed scans of that version. */
  readonly scans: readonly FiledScan[];
  /** When somebody last sealed it, or saw that a seal is missing. */
  readonly decidedAt: Date | null;
}

/** The paper and page that is meant. */
export interface MeantPage {
  readonly paper: CodedPaper;
  readonly application: string | null;
  readonly pair?: string;
  readonly body: string;
  readonly version: string | null;
  readonly page: number;
  readonly pages: number;
}
export type UnderstoodPage =
  | ({
      readonly kind: 'filed';
      /** From 1: the same page again after the next seal (design 1.4). */
      readonly generation: number;
      /** Steps whose boxes stand on it. */
      readonly steps: readonly string[];
    } & MeantPage)
  | {
      readonly kind: 'tray';
      readonly reason: TrayReason;
      /** What it says it is, where that is in reach. */
      readonly meant: MeantPage | undefined;
    };

/** The steps whose boxes stand on a page of a print. */
export function stepsOn(print: PrintedPages | undefined, page: number): string[] {
  return (print?.boxes ?? []).filter((box) => box.page === page).map(({ step }) => step);
}

/** The latest scan of a page. */
function latestOf(known: KnownPaper, page: number): FiledScan | undefined {
  const same = known.scans.filter((scan) => scan.page === page);
  return same.reduce<FiledScan | undefined>(
    (latest, scan) => (latest && latest.generation > scan.generation ? latest : scan),
    undefined,
  );
}

/** The number that the next scan of a page gets. */
export function nextGeneration(known: KnownPaper, page: number): number {
  return (latestOf(known, page)?.generation ?? 0) + 1;
}

/** The same page with the same bytes, or once more while nobody has decided about a seal since. */
function isDuplicate(known: KnownPaper, page: number, picture: string | undefined): boolean {
  const latest = latestOf(known, page);
  if (latest === undefined) return false;
  if (known.scans.some((scan) => scan.page === page && scan.picture === picture)) return true;
  return known.decidedAt === null || known.decidedAt <= latest.at;
}

function isMeant(known: KnownPaper, mark: PageMark): boolean {
  return known.paper === mark.paper && known.number.toUpperCase() === mark.number;
}

/**
 * Where a scanned page belongs (F15, S33, V14): to exactly the paper that its code names, in this campaign, at the version
 * that holds now, or into the tray with the reason. `picture`: SHA-256 of the picture, undefined where there is none.
 */
export function understandPage(
  seen: SeenPage & { readonly picture: string | undefined },
  facts: { readonly campaign: string; readonly papers: readonly KnownPaper[] },
): UnderstoodPage {
  const agreed = agreedMark(seen, facts.campaign);
  if (agreed.kind === 'tray') return { ...agreed, meant: undefined };
  const { mark } = agreed;
  const { page, pages } = mark;
  const known = facts.papers.find((one) => isMeant(one, mark));
  if (known === undefined) return { kind: 'tray', reason: 'unknownFile', meant: undefined };
  const { paper, application, pair, body, version } = known;
  const current = version !== null && versionMark(version) === mark.version;
  const whose = { application, ...(pair ? { pair } : {}), body };
  const meant = { paper, ...whose, version: current ? version : null, page, pages };
  const tray = (reason: TrayReason): UnderstoodPage => ({ kind: 'tray', reason, meant });
  if (!current) return tray('oldVersion');
  const print = known.prints.find((one) => one.pages === pages);
  if (print === undefined && known.prints.length > 0) return tray('noSuchPage');
  if (isDuplicate(known, page, seen.picture)) return tray('duplicate');
  return { kind: 'filed', ...meant, generation: nextGeneration(known, page), steps: stepsOn(print, page) };
}
