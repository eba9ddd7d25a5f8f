import type { Step } from '../programme/programme.ts';
import { bounds, type Subject } from './can.ts';
import type { Actor, Role } from './roles.ts';

const own: { readonly [L in Step['actor'] | 'applicant']: readonly Role[] } = {
  applicant: ['clerk', 'lead', 'hrHelper', 'financeHelper'],
  hostUnion: ['hostUnion'],
  body: ['bodyOfficer'],
  city: ['cityOfficer'],
};

/** 代录: somebody enters for a side that is not their own; the record names both. */
export function actsForAnother(actor: Actor, side: Step['actor'] | 'applicant', subject: Subject): boolean {
  return !actor.grants.some((grant) => {
    const bound = bounds[grant.role];
    const within = bound === 'tenant' || (subject[bound] !== undefined && subject[bound] === grant[bound]);
    return own[side].includes(grant.role) && within;
  });
}
