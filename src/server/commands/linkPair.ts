import { linkPair as contract } from '../../contract/mentorship.ts';
import { openTo } from '../../core/mentorship/pairDecisions.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { factsOfPair } from '../store/pairs.ts';
import { changePair } from '../store/pairWrites.ts';
import { defineCommand } from './command.ts';
import { peopleAsked } from './pairing.ts';
import { loadPair, pairEvent } from './pairLoaded.ts';

/** The accounts with which the two write themselves. They are no part of the agreement: the sheet stays good. */
export const linkPair = defineCommand({
  contract,
  action: 'keepMentorship',
  load: async (tx, input, context) => {
    const loaded = await loadPair(tx, context, input.pair);
    if (!loaded.ok) return loaded;
    const { pair } = loaded.change;
    const { mentorUser, apprenticeUser } = input;
    const studio = { id: pair.studio, leadName: pair.mentorName };
    const people = await peopleAsked(tx, context, studio, { mentorMember: null, mentorUser, apprenticeUser });
    if (!people.ok) return people;
    const facts = await factsOfPair(tx, context.actor.tenant, {
      ...{ studio: pair.studio, except: pair.id, mentor: { name: pair.mentorName, user: mentorUser } },
      apprentice: { name: pair.apprenticeName, user: apprenticeUser, birthYear: pair.birthYear },
    });
    return allow({ ...loaded.change, facts });
  },
  decide: ({ pair, facts }) => {
    const open = openTo(pair, 'link');
    if (!open.ok) return open;
    const taken = facts.learnsFrom !== null && pair.state !== 'completed';
    if (taken)
      return refuse('apprenticeTaken', { name: pair.apprenticeName, mentor: facts.learnsFrom ?? '' });
    return allow({});
  },
  save: async (tx, _change, context, { pair }, { mentorUser, apprenticeUser }) => {
    await changePair(tx, context, pair, { mentor_user: mentorUser, apprentice_user: apprenticeUser });
    return allow({});
  },
  events: (_change, { pair }, { mentorUser, apprenticeUser }) => [
    pairEvent('linkPair', pair, { mentor: mentorUser !== null, apprentice: apprenticeUser !== null }),
  ],
});
