/** The kinds of people (domain 1). A person can hold several grants; conflicts of duty are refused when granting. */
export const roles = [
  'clerk',
  'lead',
  'apprentice',
  'hrHelper',
  'financeHelper',
  'hostUnion',
  'bodyOfficer',
  'cityOfficer',
  'cityLeader',
  'expert',
  'inspector',
  'financeOfficer',
  'fundAuditor',
  'systemAdministrator',
  'securityAdministrator',
  'logAuditor',
] as const;
export type Role = (typeof roles)[number];

/** A role within its bounds: the body, unit or studio it holds for. City roles and administrators have none. */
export interface Grant {
  readonly role: Role;
  readonly body?: string;
  readonly unit?: string;
  readonly studio?: string;
}

/** Who asks. */
export interface Actor {
  readonly user: string;
  readonly tenant: string;
  readonly grants: readonly Grant[];
}
