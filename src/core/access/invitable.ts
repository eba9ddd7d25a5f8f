import type { Step } from '../programme/programme.ts';
import type { Action } from './actions.ts';
import { type Role, roles } from './roles.ts';

/**
 * The right that inviting somebody to a role takes: the city invites bodies, a body its units, a unit its people (each
 * level may do it for those below). Null: this role is given by the administrators only.
 */
export const invitingAction: { readonly [R in Role]: Action | null } = {
  clerk: 'inviteUnit',
  lead: 'inviteMember',
  apprentice: 'inviteMember',
  hrHelper: 'inviteMember',
  financeHelper: 'inviteMember',
  hostUnion: 'inviteUnit',
  bodyOfficer: 'inviteBody',
  cityOfficer: null,
  cityLeader: null,
  expert: null,
  inspector: null,
  financeOfficer: null,
  fundAuditor: null,
  systemAdministrator: null,
  securityAdministrator: null,
  logAuditor: null,
};

/** Roles that a link can lead to. */
export const invitableRoles = roles.filter((role) => invitingAction[role] !== null);

/** Roles that a link can lead to in a year: the host unit's union is asked in only where some level is its own (S21). */
export function invitableIn(steps: readonly Pick<Step, 'actor'>[]): readonly Role[] {
  const acts = new Set<Role | Step['actor']>(steps.map(({ actor }) => actor));
  return invitableRoles.filter((role) => role !== 'hostUnion' || acts.has(role));
}

/** Who acts for a body: the role that one link per body leads to. */
export const bodyRole: Role = 'bodyOfficer';
