import type { Action } from '../access/actions.ts';

const before: readonly Action[] = ['fileCandidates', 'fileNil'];
const after: readonly Action[] = ['supplementFiling', 'swapFiling', 'giveUpPlaces'];
const seeing = /^(see|export|upload)/;

/**
 * Which of somebody's actions fit the body's filing as it stands: file once, then supplement; with rolling intake file again
 * as soon as somebody is recommended. A closed campaign only shows.
 */
export function filingActions(
  actions: readonly Action[],
  { filed, again, closed }: { filed: boolean; again: boolean; closed: boolean },
): Action[] {
  const unfit = filed ? before.filter((action) => !again || action !== 'fileCandidates') : after;
  return actions.filter((action) => !unfit.includes(action) && (!closed || seeing.test(action)));
}
