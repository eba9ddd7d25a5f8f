import type { Action } from './actions.ts';
import { can, type Subject } from './can.ts';
import type { Actor } from './roles.ts';

/** Subject of what is a person's own, whatever the bounds of the grant that allows the action. */
export function ownSubject(actor: Actor, action: Action): Subject {
  const subjects = actor.grants.map(({ role: _role, ...own }) => own);
  return subjects.find((own) => can(actor, action, own).allowed) ?? {};
}
