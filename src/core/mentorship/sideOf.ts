import { leadsStudio, writesForPairs } from '../access/pairSight.ts';
import type { Actor } from '../access/roles.ts';
import { allow, type Decision, refuse } from '../refusals.ts';
import type { PairSide } from './agreement.ts';

/** Whose a pair is, and the accounts of its sides. */
export interface PairAccounts {
  readonly body: string;
  readonly unit: string;
  readonly studio: string;
  readonly mentorUser: string | null;
  /** Null: the lead teaches. */
  readonly mentorMember: string | null;
  readonly apprenticeUser: string | null;
}

/** The side somebody is of a pair; undefined: neither. The lead's own account is the mentor's where nobody else teaches. */
export function sideOf(actor: Actor, pair: PairAccounts): PairSide | undefined {
  if (pair.apprenticeUser === actor.user) return 'apprentice';
  if (pair.mentorUser === actor.user) return 'mentor';
  const leadTeaches = pair.mentorMember === null && pair.mentorUser === null;
  return leadTeaches && leadsStudio(actor, pair.studio) ? 'mentor' : undefined;
}

/**
 * For which side something is written, and whether somebody else writes it (代录): a side writes for itself; the lead, the
 * clerk, the body and the city may write for either; an apprentice writes in no other pair.
 */
export function writtenFor(
  actor: Actor,
  pair: PairAccounts,
  asked: PairSide | undefined,
): Decision<{ readonly side: PairSide; readonly enteredFor: boolean }> {
  const own = sideOf(actor, pair);
  if (own !== undefined && (asked ?? own) === own) return allow({ side: own, enteredFor: false });
  const { body, unit, studio } = pair;
  if (!writesForPairs(actor, { body, unit, studio })) return refuse('notAllowed', { reason: 'bounds' });
  return allow({ side: asked ?? 'mentor', enteredFor: true });
}
