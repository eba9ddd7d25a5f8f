import type { Role } from './roles.ts';

/** 三员: each stands alone, without the other two and without any work in the programme (等保 8.1.4.2). */
const administrators: readonly Role[] = ['systemAdministrator', 'securityAdministrator', 'logAuditor'];

/** Who decides on money, who pays it and who looks it over are three people (F28, domain 1). */
const money: readonly (readonly [Role, Role])[] = [
  ['financeOfficer', 'cityOfficer'],
  ['financeOfficer', 'fundAuditor'],
];

function apart(one: Role, other: Role): boolean {
  return money.some((pair) => pair.includes(one) && pair.includes(other));
}

/** The roles already held that somebody may not hold together with a new one. */
export function conflictingRoles(held: readonly Role[], asked: Role): Role[] {
  const alone = administrators.includes(asked);
  const others = held.filter(
    (role) => role !== asked && (alone || administrators.includes(role) || apart(role, asked)),
  );
  return [...new Set(others)];
}
