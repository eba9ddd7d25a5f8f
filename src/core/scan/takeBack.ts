import { allow, type Decision, refuse } from '../refusals.ts';
import type { TrayReason } from './trayReasons.ts';

/**
 * A page goes back to the tray, with the reason for which it waits there: the old one when it was set aside. `sealed`: what
 * was sealed by it; that stays (the paper of a filing names the step `''`).
 */
export function takeBack(
  page: { readonly state: 'filed' | 'tray' | 'setAside'; readonly reason: TrayReason | null },
  sealed: readonly string[],
): Decision<{ readonly reason: TrayReason }> {
  if (page.state === 'tray') return refuse('pageNotInTray', {});
  const [step] = sealed;
  if (step !== undefined) return refuse('alreadySealed', { step });
  const reason = page.state === 'setAside' ? page.reason : null;
  return allow({ reason: reason ?? 'takenBack' });
}
