import { passPair as contract } from '../../contract/mentorship.ts';
import { agreementRecord } from '../../core/mentorship/agreement.ts';
import { checkMentor } from '../../core/mentorship/checkAgreement.ts';
import { onDay, openTo } from '../../core/mentorship/pairDecisions.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { recordDigest } from '../digests.ts';
import { agreementOf } from '../store/pairFacts.ts';
import { factsOfPair, lockPairStudio } from '../store/pairs.ts';
import { changePair, insertAgreement, insertMentor, insertPairAct, pairSearch } from '../store/pairWrites.ts';
import { defineCommand } from './command.ts';
import { forPair } from './forPair.ts';
import { peopleAsked } from './pairing.ts';
import { loadPair, pairEvent } from './pairLoaded.ts';

/** 更换师傅 (domain 3.7, "a mentor leaves"): plan, checks and papers stay; the new mentor's agreement is to be signed. */
export const passPair = defineCommand({
  contract,
  action: 'keepMentorship',
  load: async (tx, input, context) => {
    const loaded = await loadPair(tx, context, input.pair);
    if (!loaded.ok) return loaded;
    const { pair } = loaded.change;
    const { tenant } = context.actor;
    const studio = await lockPairStudio(tx, tenant, pair.studio);
    if (!studio) return refuse('notFound', { what: '个在册的工作室' });
    const { mentorMember, mentorUser } = input;
    const people = await peopleAsked(tx, context, studio, { mentorMember, mentorUser, apprenticeUser: null });
    if (!people.ok) return people;
    const { mentor } = people.change;
    const facts = await factsOfPair(tx, tenant, {
      ...{ studio: pair.studio, except: pair.id, mentor },
      apprentice: { name: pair.apprenticeName, user: pair.apprenticeUser, birthYear: pair.birthYear },
    });
    const before = (await agreementOf(tx, tenant, pair.id, pair.agreement))!;
    return allow({ ...loaded.change, mentor, facts, before });
  },
  decide: ({ pair, rules, mentor, facts, before, today }, input, context) => {
    const open = pair.state === 'drafted' ? openTo(pair, 'passOn') : onDay(pair, 'passOn', input.from, today);
    if (!open.ok) return open;
    if (input.version !== pair.version) return refuse('pairChanged', {});
    if (mentor.name === pair.mentorName && mentor.member === pair.mentorMember)
      return refuse('sameMentor', { name: mentor.name });
    const names = { mentor: mentor.name, apprentice: pair.apprenticeName };
    const may = checkMentor(rules, names, facts);
    if (!may.ok) return may;
    const agreement = { ...before, mentor: { name: mentor.name, level: input.mentorLevel } };
    const version = recordDigest(agreementRecord(pair.number, agreement));
    const state = pair.state === 'running' ? ('changed' as const) : pair.state;
    return allow({ act: context.newId(), agreement, version, state });
  },
  save: async (tx, { act, agreement, version, state }, context, { pair, mentor }, { from, reason }) => {
    const number = pair.agreement + 1;
    await insertMentor(tx, context, pair.id, { ...mentor, from, reason });
    await insertAgreement(tx, context, pair.id, { number, version, agreement, reason });
    const facts = { from: pair.mentorName, to: mentor.name };
    const enteredFor = forPair(context, pair);
    await insertPairAct(tx, context, {
      id: act,
      pair: pair.id,
      kind: 'passedOn',
      on: from,
      reason,
      facts,
      enteredFor,
    });
    await changePair(tx, context, pair, {
      ...{ state, agreement: number, agreement_version: version, sealed_on: null },
      ...{ mentor_name: mentor.name, mentor_member: mentor.member, mentor_user: mentor.user },
      search: pairSearch(pair.number, mentor.name, agreement),
    });
    return allow({ version: pair.version + 1 });
  },
  events: ({ act, version }, { pair }) => [pairEvent('passPair', pair, { act, version })],
});
