/** Why a message did not arrive; words in contract/messageWords.zh.ts. One closed list. */
export const sendFaults = [
  'mailNotSet',
  'recipientGone',
  'hookRemoved',
  'refusedByServer',
  'notNow',
  'noConnection',
  'timedOut',
  'tlsFailed',
  'signInRefused',
  'hookRefused',
  'hookStatus',
  'redirected',
  'answerTooLarge',
  'addressForbidden',
  'processDied',
  'unexpected',
] as const;
export type SendFault = (typeof sendFaults)[number];

/** How one attempt ended. `answer`: what the other side said, without addresses. */
export type Sent =
  | { readonly ok: true }
  | { readonly ok: false; readonly fault: SendFault; readonly answer?: string | undefined };

/** What no further attempt can mend. */
const permanent: ReadonlySet<SendFault> = new Set(['refusedByServer', 'addressForbidden']);
/** What was never to be sent: no failure, and nothing to try again by itself. */
const suppressed: ReadonlySet<SendFault> = new Set(['mailNotSet', 'recipientGone', 'hookRemoved']);
/** The other side as a whole does not answer: what else waits for it waits a little too. */
const down: ReadonlySet<SendFault> = new Set(['noConnection', 'timedOut', 'tlsFailed', 'signInRefused']);

/** Minutes until the next attempt, after the first, the second … */
export const retryMinutes = [1, 5, 30, 120, 480] as const;
export const mostAttempts = retryMinutes.length + 1;

export type AfterFault =
  | { readonly state: 'failed' | 'suppressed' }
  | { readonly state: 'queued'; readonly inMinutes: number };

/** What becomes of a delivery after an attempt that failed: later again, for good, or never meant to be. */
export function afterFault(fault: SendFault, attempts: number): AfterFault {
  if (suppressed.has(fault)) return { state: 'suppressed' };
  const inMinutes = permanent.has(fault) ? undefined : retryMinutes[attempts - 1];
  return inMinutes === undefined ? { state: 'failed' } : { state: 'queued', inMinutes };
}

export function isDown(fault: SendFault): boolean {
  return down.has(fault);
}
