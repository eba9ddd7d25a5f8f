import { changeAgreement as contract } from '../../contract/mentorship.ts';
import { agreementRecord } from '../../core/mentorship/agreement.ts';
import { checkAgreement, checkMentor } from '../../core/mentorship/checkAgreement.ts';
import { checkDueOn, openTo } from '../../core/mentorship/pairDecisions.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { recordDigest } from '../digests.ts';
import { agreementOf } from '../store/pairFacts.ts';
import { factsOfPair } from '../store/pairs.ts';
import {
  changePair,
  columnsOfAgreement,
  insertAgreement,
  pairSearch,
  writePlan,
} from '../store/pairWrites.ts';
import { defineCommand } from './command.ts';
import { agreementFrom } from './pairing.ts';
import { loadPair, pairEvent } from './pairLoaded.ts';

/** 变更师徒协议 (R11): another sheet is to be signed; what was signed before is kept. The same words change nothing. */
export const changeAgreement = defineCommand({
  contract,
  action: 'keepMentorship',
  load: async (tx, input, context) => {
    const loaded = await loadPair(tx, context, input.pair);
    if (!loaded.ok) return loaded;
    const { pair } = loaded.change;
    const { tenant } = context.actor;
    const before = (await agreementOf(tx, tenant, pair.id, pair.agreement))!;
    const facts = await factsOfPair(tx, tenant, {
      ...{ studio: pair.studio, except: pair.id, mentor: { name: pair.mentorName, user: pair.mentorUser } },
      apprentice: { name: input.apprenticeName, user: pair.apprenticeUser, birthYear: input.birthYear },
    });
    return allow({ ...loaded.change, before, facts });
  },
  decide: ({ pair, rules, before, facts }, input, context) => {
    const open = openTo(pair, 'change');
    if (!open.ok) return open;
    if (input.version !== pair.version) return refuse('pairChanged', {});
    const names = { mentor: pair.mentorName, apprentice: input.apprenticeName };
    // How many a mentor may have was asked when they paired; a smaller number of a later year ends nothing.
    const people = checkMentor({ ...rules, atMost: undefined }, names, facts);
    if (!people.ok) return people;
    const known = new Set(before.plan.map(({ id }) => id));
    // An item with other words is another item: its ticks were for what it said.
    const plan = input.plan.map((item) => {
      const old =
        item.id !== undefined && known.has(item.id)
          ? before.plan.find(({ id }) => id === item.id)
          : undefined;
      const same = old?.dueOn === item.dueOn && old.words.join('\n') === item.words.join('\n');
      return same ? item : { ...item, id: undefined };
    });
    const agreement = agreementFrom({ ...input, plan }, pair.mentorName, rules, context);
    const good = checkAgreement(rules, agreement, before);
    if (!good.ok) return good;
    const version = recordDigest(agreementRecord(pair.number, agreement));
    const state = pair.state === 'running' ? ('changed' as const) : pair.state;
    return allow({ agreement, version, state, changed: version !== pair.agreementVersion });
  },
  save: async (tx, { agreement, version, state, changed }, context, { pair, rules }, { why }) => {
    if (!changed) return allow({ version: pair.version, changed });
    const number = pair.agreement + 1;
    await insertAgreement(tx, context, pair.id, { number, version, agreement, reason: why });
    await writePlan(tx, context, pair.id, agreement.plan);
    await changePair(tx, context, pair, {
      ...columnsOfAgreement(agreement, version),
      ...{ agreement: number, state, sealed_on: null },
      check_due_on: state === 'drafted' ? null : checkDueOn(rules, { ...pair, ...agreement }),
      search: pairSearch(pair.number, pair.mentorName, agreement),
    });
    return allow({ version: pair.version + 1, changed });
  },
  events: ({ version, changed }, { pair }) =>
    changed ? [pairEvent('changeAgreement', pair, { version })] : [],
});
