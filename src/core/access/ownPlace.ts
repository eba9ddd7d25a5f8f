import type { Action } from './actions.ts';
import { bounds } from './can.ts';
import type { Actor } from './roles.ts';
import { rules } from './rules.ts';

/** The body or unit in which somebody acts when nothing is named: that of the first grant that allows the action. */
export function ownPlace(actor: Actor, action: Action, bound: 'body' | 'unit'): string | undefined {
  const allowed = new Set(rules[action].flatMap((rule) => rule.roles));
  const grant = actor.grants.find((one) => allowed.has(one.role) && bounds[one.role] === bound);
  return grant?.[bound];
}
