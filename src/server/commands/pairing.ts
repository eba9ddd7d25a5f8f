import type { z } from 'zod';
import type { changeAgreement, pairUp } from '../../contract/mentorship.ts';
import { today } from '../../core/campaign/today.ts';
import type { Agreement } from '../../core/mentorship/agreement.ts';
import type { Mentorship } from '../../core/programme/mentorship.ts';
import { allow, type Decision, refuse } from '../../core/refusals.ts';
import type { Context, Tx } from '../context.ts';
import { accountsOf, membersOf } from '../store/pairFacts.ts';

type Asked = z.output<typeof pairUp.input> | z.output<typeof changeAgreement.input>;

/** The agreement that was asked for, with the columns of the plan as the programme calls them. */
export function agreementFrom(input: Asked, mentor: string, rules: Mentorship, context: Context): Agreement {
  const { reason, kind, startsOn, endsOn, knowHow, goal, mentorDuties, apprenticeDuties, other } = input;
  return {
    mentor: { name: mentor, level: input.mentorLevel },
    apprentice: {
      ...{ name: input.apprenticeName, unit: input.apprenticeUnit, birthYear: input.birthYear },
      ...{ level: input.apprenticeLevel, hiredOn: input.hiredOn },
    },
    ...{ reason, kind, startsOn, endsOn, knowHow, goal, mentorDuties, apprenticeDuties, other },
    planColumns: rules.plan,
    plan: input.plan.map(({ id, words, dueOn }) => ({ id: id ?? context.newId(), words, dueOn })),
  };
}

export interface AskedMentor {
  readonly name: string;
  readonly member: string | null;
  readonly user: string | null;
}

/** Who teaches: a member of the studio, or its lead; accounts are those of people of this studio. */
export async function peopleAsked(
  tx: Tx,
  context: Context,
  studio: { readonly id: string; readonly leadName: string },
  asked: {
    readonly mentorMember: string | null;
    readonly mentorUser: string | null;
    readonly apprenticeUser: string | null;
  },
): Promise<Decision<{ readonly mentor: AskedMentor }>> {
  const { tenant } = context.actor;
  const { mentorMember: member, mentorUser: user, apprenticeUser } = asked;
  const members = member === null ? [] : await membersOf(tx, tenant, studio.id);
  const name = member === null ? studio.leadName : members.find(({ id }) => id === member)?.name;
  if (name === undefined) return refuse('apprenticeUnknown', { name: '师傅' });
  if (user !== null || apprenticeUser !== null) {
    const day = today(context.receivedAt, context.timeZone);
    const known = new Set((await accountsOf(tx, tenant, studio.id, day)).map((one) => one.user));
    if (user !== null && !known.has(user)) return refuse('apprenticeUnknown', { name });
    if (apprenticeUser !== null && !known.has(apprenticeUser))
      return refuse('apprenticeUnknown', { name: '徒弟' });
    if (user !== null && user === apprenticeUser) return refuse('pairOfOne', { name });
  }
  return allow({ mentor: { name, member, user } });
}
