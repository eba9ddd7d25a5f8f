import { userList as contract } from '../../contract/people.ts';
import { possibleActions } from '../../core/access/can.ts';
import { allow } from '../../core/refusals.ts';
import { grantsOf, peopleOf } from '../store/people.ts';
import { wordsNow } from '../words.ts';
import { defineQuery } from './query.ts';

const administration = ['addUser', 'disableUser', 'resetPassword', 'grantRole', 'endGrant'];

/** All accounts with the roles that hold today. */
export const userList = defineQuery({
  contract,
  action: 'seeUsers',
  answer: async (tx, { search }, context) => {
    const people = await peopleOf(tx, context, search);
    const grants = await grantsOf(tx, context, await wordsNow(tx, context));
    const users = people.map((person) => ({ ...person, grants: grants.get(person.user) ?? [] }));
    const allowed = possibleActions(context.actor).filter((action) => administration.includes(action));
    return allow({ users, allowed });
  },
});
