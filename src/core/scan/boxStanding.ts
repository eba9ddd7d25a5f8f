import { isPassed, opinionOf, type Stand } from '../application/stand.ts';
import { endedKinds } from '../application/state.ts';

/** How a box of a scanned page stands; the contract (ScannedBox) tells what each means. */
export type BoxStanding = 'open' | 'later' | 'incomplete' | 'sealed' | 'missing' | 'closed';

/** A filed page with its boxes. */
export interface CheckedPage {
  readonly steps: readonly string[];
  /** The content was changed since: the sheet is void (V14). */
  readonly voided: boolean;
  /** No later generation of the same page is there. */
  readonly newest: boolean;
  /** Steps whose seal somebody has seen missing on it. */
  readonly seenMissing: readonly string[];
}

const ended: readonly string[] = endedKinds;
const onTheWay: readonly string[] = ['atStep', 'awaitingFiling', 'filed'];

/** Whether the seal of a step is one that was promised and has not come (章后补). */
export function sealFollows(stand: Stand, step: string): boolean {
  const opinion = opinionOf(stand, step);
  return opinion?.seal === 'follows' && !opinion.supplied;
}

/** How the box of a step stands on a scanned page. */
export function boxStanding(stand: Stand, step: string, page: CheckedPage): BoxStanding {
  const { state } = stand;
  if (page.voided || ended.includes(state.kind) || opinionOf(stand, step)?.positive === false)
    return 'closed';
  const follows = sealFollows(stand, step);
  if (isPassed(stand, step) && !follows) return 'sealed';
  const here = state.kind === 'atStep' && state.step === step;
  if (!here && !follows) return onTheWay.includes(state.kind) ? 'later' : 'closed';
  if (!page.newest) return 'closed';
  return page.seenMissing.includes(step) ? 'missing' : 'open';
}
