import type { Step } from '../programme/programme.ts';
import { bounds, type Subject } from './can.ts';
import type { Actor, Role } from './roles.ts';

/** A side of the way: the applicant, or the level of a step. */
export type Side = Step['actor'] | 'applicant';

const own: { readonly [S in Side]: readonly Role[] } = {
  applicant: ['clerk', 'lead', 'hrHelper', 'financeHelper'],
  hostUnion: ['hostUnion'],
  body: ['bodyOfficer'],
  city: ['cityOfficer'],
};

/** 代录: somebody enters for a side that is not their own; the record names both. */
export function actsForAnother(actor: Actor, side: Side, subject: Subject): boolean {
  return !actor.grants.some((grant) => {
    const bound = bounds[grant.role];
    const within = bound === 'tenant' || (subject[bound] !== undefined && subject[bound] === grant[bound]);
    return own[side].includes(grant.role) && within;
  });
}

/** Whose things are somebody's own work on a side: the ids within which their grants of that side hold; `all` for the city. */
export function ownReach(actor: Actor, side: Side) {
  const grants = actor.grants.filter((grant) => own[side].includes(grant.role));
  const ids = (bound: 'body' | 'unit' | 'studio') =>
    grants.filter((grant) => bounds[grant.role] === bound).flatMap((grant) => grant[bound] ?? []);
  return {
    all: grants.some((grant) => bounds[grant.role] === 'tenant'),
    bodies: ids('body'),
    units: ids('unit'),
    studios: ids('studio'),
  };
}
