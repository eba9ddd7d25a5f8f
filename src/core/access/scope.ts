import type { Action } from './actions.ts';
import { bounds } from './can.ts';
import type { Actor } from './roles.ts';
import { rules } from './rules.ts';

/** Which subjects of a list somebody sees. Turned into SQL in one place: server/store/scopeSql.ts. */
export type Scope =
  | { readonly all: true }
  | {
      readonly all: false;
      readonly bodies: readonly string[];
      readonly units: readonly string[];
      readonly studios: readonly string[];
    };

/** The reach of an action for an actor, ignoring states. A test compares it with `can()` for every kind of person. */
export function scope(actor: Actor, action: Action): Scope {
  const allowed = new Set(rules[action].flatMap((rule) => rule.roles));
  const grants = actor.grants.filter((grant) => allowed.has(grant.role));
  if (grants.some((grant) => bounds[grant.role] === 'tenant')) return { all: true };
  const own = (bound: 'body' | 'unit' | 'studio') =>
    grants.filter((grant) => bounds[grant.role] === bound).flatMap((grant) => grant[bound] ?? []);
  return { all: false, bodies: own('body'), units: own('unit'), studios: own('studio') };
}
