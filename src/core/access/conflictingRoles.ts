import type { Role } from './roles.ts';

/** 三员: each stands alone, without the other two and without any work in the programme (等保 8.1.4.2). */
const administrators: readonly Role[] = ['systemAdministrator', 'securityAdministrator', 'logAuditor'];

/** The roles already held that somebody may not hold together with a new one. */
export function conflictingRoles(held: readonly Role[], asked: Role): Role[] {
  const alone = administrators.includes(asked);
  const others = held.filter((role) => role !== asked && (alone || administrators.includes(role)));
  return [...new Set(others)];
}
