import type { Subject } from './can.ts';
import type { Actor } from './roles.ts';

/** The lead of this studio, signed in: the confirmation needs no paper. */
export function confirmsInPerson(actor: Actor, subject: Subject): boolean {
  return actor.grants.some(
    (grant) => grant.role === 'lead' && grant.studio !== undefined && grant.studio === subject.studio,
  );
}
