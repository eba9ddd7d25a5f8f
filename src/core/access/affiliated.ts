import type { Role } from './roles.ts';

/**
 * Roles lent by somebody's own unit or body. Their grant says where they come from; it widens nothing, it keeps them away from
 * applications of their own (回避).
 */
const lent: readonly Role[] = ['expert', 'inspector'];

export function isAffiliated(role: Role): boolean {
  return lent.includes(role);
}
