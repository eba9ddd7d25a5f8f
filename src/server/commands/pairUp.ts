import type { z } from 'zod';
import { pairUp as contract } from '../../contract/mentorship.ts';
import { today } from '../../core/campaign/today.ts';
import { agreementRecord } from '../../core/mentorship/agreement.ts';
import { checkAgreement, checkMentor } from '../../core/mentorship/checkAgreement.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { recordDigest } from '../digests.ts';
import { factsOfPair, lockPairStudio } from '../store/pairs.ts';
import { insertPair, nextPairNumber } from '../store/pairWrites.ts';
import { standingProgramme } from '../store/standingProgramme.ts';
import { defineCommand } from './command.ts';
import { agreementFrom, peopleAsked } from './pairing.ts';
import { pairEvent } from './pairLoaded.ts';

type Input = z.output<typeof contract.input>;

/** 师徒结对 (R9-R12): the lead teaches unless a member is named; the agreement is drawn up and waits for its sealed sheet. */
export const pairUp = defineCommand({
  contract,
  action: 'keepMentorship',
  load: async (tx, input: Input, context) => {
    const { tenant } = context.actor;
    const studio = await lockPairStudio(tx, tenant, input.studio);
    if (!studio) return refuse('notFound', { what: '个在册的工作室' });
    const standing = await standingProgramme(tx, tenant);
    const rules = standing?.programme.mentorship;
    if (!standing || !rules) return refuse('mentorshipNotKept', {});
    const people = await peopleAsked(tx, context, studio, input);
    if (!people.ok) return people;
    const { mentor } = people.change;
    const apprentice = { name: input.apprenticeName, user: input.apprenticeUser, birthYear: input.birthYear };
    const facts = await factsOfPair(tx, tenant, { studio: studio.id, mentor, apprentice });
    const { body, unit, id } = studio;
    return allow({ subject: { body, unit, studio: id }, studio, standing, rules, mentor, facts });
  },
  decide: ({ rules, mentor, facts }, input, context) => {
    const names = { mentor: mentor.name, apprentice: input.apprenticeName };
    const open = checkMentor(rules, names, facts);
    if (!open.ok) return open;
    const agreement = agreementFrom(input, mentor.name, rules, context);
    const good = checkAgreement(rules, agreement);
    return good.ok ? allow({ id: context.newId(), agreement }) : good;
  },
  save: async (tx, { id, agreement }, context, { studio, standing, mentor }, input) => {
    const year = today(context.receivedAt, context.timeZone).slice(0, 4);
    const number = await nextPairNumber(tx, context.actor.tenant, year);
    const made = await insertPair(tx, context, {
      ...{ id, studio: studio.id, number, revision: standing.revision, agreement },
      ...{ mentorMember: input.mentorMember, mentorUser: mentor.user, apprenticeUser: input.apprenticeUser },
      agreementVersion: recordDigest(agreementRecord(number, agreement)),
    });
    if (!made) return refuse('apprenticeTaken', { name: agreement.apprentice.name, mentor: '另一位师傅' });
    return allow({ pair: id, number });
  },
  events: ({ id, agreement }, { studio }) => [
    pairEvent('pairUp', { id, studio: studio.id }, { from: agreement.startsOn, to: agreement.endsOn }),
  ],
});
