import type { StateKind } from '../application/state.ts';
import type { Step } from '../programme/programme.ts';
import { type Action, actions } from './actions.ts';
import type { Actor, Grant, Role } from './roles.ts';
import { type Rule, rules } from './rules.ts';

/** What is asked about: whose it is and where it stands. Facts that do not apply are left out. */
export interface Subject {
  readonly body?: string;
  readonly unit?: string;
  readonly studio?: string;
  readonly state?: StateKind;
  /** Actor of the step that is asked about. */
  readonly level?: Step['actor'];
}
export type Permission =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly reason: 'role' | 'bounds' | 'state' | 'level' };

/** How far a role reaches: which fact of the subject must be its own. */
export const bounds: { readonly [R in Role]: 'unit' | 'studio' | 'body' | 'tenant' } = {
  clerk: 'unit',
  lead: 'studio',
  apprentice: 'studio',
  hrHelper: 'unit',
  financeHelper: 'unit',
  hostUnion: 'unit',
  bodyOfficer: 'body',
  cityOfficer: 'tenant',
  cityLeader: 'tenant',
  // What an expert or inspector sees is what was assigned; the queries of their desks ask for that.
  expert: 'tenant',
  inspector: 'tenant',
  financeOfficer: 'tenant',
  fundAuditor: 'tenant',
  systemAdministrator: 'tenant',
  securityAdministrator: 'tenant',
  logAuditor: 'tenant',
};

function within(grant: Grant, subject: Subject): boolean {
  const bound = bounds[grant.role];
  if (bound === 'tenant') return true;
  return subject[bound] !== undefined && subject[bound] === grant[bound];
}

function holds(rule: Rule, subject: Subject): 'yes' | 'state' | 'level' {
  if (rule.states && !(subject.state && rule.states.includes(subject.state))) return 'state';
  if (rule.levels && !(subject.level && rule.levels.includes(subject.level))) return 'level';
  return 'yes';
}

/** The one place that decides who may do what. The reason tells the nearest miss. */
export function can(actor: Actor, action: Action, subject: Subject): Permission {
  let reason: 'role' | 'bounds' | 'state' | 'level' = 'role';
  for (const rule of rules[action]) {
    for (const grant of actor.grants) {
      if (!rule.roles.includes(grant.role)) continue;
      if (!within(grant, subject)) {
        if (reason === 'role') reason = 'bounds';
        continue;
      }
      const answer = holds(rule, subject);
      if (answer === 'yes') return { allowed: true };
      reason = answer;
    }
  }
  return { allowed: false, reason };
}

/** All actions allowed on a subject, for `allowed` in answers. */
export function allowedActions(actor: Actor, subject: Subject): Action[] {
  return actions.filter((action) => can(actor, action, subject).allowed);
}

/** Actions that some grant makes possible somewhere: what the navigation shows. */
export function possibleActions(actor: Actor): Action[] {
  return actions.filter((action) =>
    rules[action].some((rule) => actor.grants.some((grant) => rule.roles.includes(grant.role))),
  );
}
