import { campaignMark, ofOneCampaign, readMark, versionMark } from '../paper/pageMark.ts';
import { allow, type Decision, refuse } from '../refusals.ts';
import { type KnownPaper, type MeantPage, nextGeneration, stepsOn } from './understandPage.ts';

/** A page that somebody looks at in the tray. */
export interface TrayPage {
  readonly state: 'filed' | 'tray' | 'setAside';
  /** What its codes said. */
  readonly marks: readonly string[];
  /** Campaign in which it was scanned. */
  readonly campaign: string;
}
/** The page filed by hand. */
export interface PlacedPage extends MeantPage {
  readonly generation: number;
  readonly steps: readonly string[];
}

/** A code that can be read is never overruled: what is void or another's paper stays so (V14). */
function contradicts({ marks, campaign }: TrayPage, known: KnownPaper, page: number): boolean {
  const ours = marks.map(readMark).flatMap((one) => (one.kind === 'ours' ? [one.mark] : []));
  const fits = ours.some(
    (mark) =>
      (!ofOneCampaign[mark.paper] || mark.campaign === campaignMark(campaign)) &&
      mark.paper === known.paper &&
      mark.number === known.number.toUpperCase() &&
      mark.version === versionMark(known.version ?? '') &&
      mark.page === page,
  );
  return ours.length > 0 && !fits;
}

/**
 * Files a page of the tray by hand: the page must exist in the print that holds now, and nothing readable on it may say
 * otherwise. Whoever places it has looked: it is the next generation, never a duplicate.
 */
export function placePage(tray: TrayPage, known: KnownPaper, page: number): Decision<PlacedPage> {
  if (tray.state !== 'tray') return refuse('pageNotInTray', {});
  const { paper, application, pair, body, version } = known;
  const [print] = known.prints;
  if (version === null || print === undefined) return refuse('notPrintedYet', { what: known.number });
  if (page > print.pages) return refuse('pageNotPlaceable', { reason: 'noPage' });
  if (contradicts(tray, known, page)) return refuse('pageNotPlaceable', { reason: 'code' });
  return allow({
    ...{ paper, application, ...(pair ? { pair } : {}), body, version, page, pages: print.pages },
    generation: nextGeneration(known, page),
    steps: stepsOn(print, page),
  });
}
