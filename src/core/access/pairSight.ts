import { can, type Subject } from './can.ts';
import type { Actor } from './roles.ts';
import { type Scope, scope } from './scope.ts';

/** Whose pairs somebody sees: those within the reach of their offices, and those they are themselves a side of. */
export interface PairSight {
  readonly scope: Scope;
  /** The account that may be mentor or apprentice. */
  readonly user: string;
}

const beyondApprentice = (actor: Actor): Actor => ({
  ...actor,
  grants: actor.grants.filter(({ role }) => role !== 'apprentice'),
});

/** An apprentice's grant holds for the studio, but opens only their own pair (R9-R12). */
export function pairSight(actor: Actor): PairSight {
  return { scope: scope(beyondApprentice(actor), 'seeMentorship'), user: actor.user };
}

/** Whether somebody may see all pairs of a studio, not only the own one. */
export function seesAllPairs(actor: Actor, subject: Subject): boolean {
  return can(beyondApprentice(actor), 'seeMentorship', subject).allowed;
}

/** Whether somebody writes for both sides of any pair of the studio (代录): the lead, the clerk, the body, the city. */
export function writesForPairs(actor: Actor, subject: Subject): boolean {
  return can(beyondApprentice(actor), 'followMentorship', subject).allowed;
}

export function leadsStudio(actor: Actor, studio: string): boolean {
  return actor.grants.some((grant) => grant.role === 'lead' && grant.studio === studio);
}
