import type { Action } from './actions.ts';
import type { Role } from './roles.ts';
import { rules } from './rules.ts';

/** The roles that an action is for, to find the people who hold one. */
export function rolesThatMay(action: Action): readonly Role[] {
  return [...new Set(rules[action].flatMap(({ roles }) => roles))];
}
