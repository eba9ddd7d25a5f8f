import { endGrant as contract } from '../../contract/people.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { closeGrant, holderOf } from '../store/people.ts';
import { defineCommand } from './command.ts';

/** Takes a role back, from this moment. */
export const endGrant = defineCommand({
  contract,
  action: 'endGrant',
  load: async (tx, { grant }, context) => {
    const user = await holderOf(tx, context, grant);
    return user ? allow({ subject: {}, user }) : refuse('notFound', { what: '项授权' });
  },
  decide: ({ user }, { grant }) => allow({ user, grant }),
  save: async (tx, { grant }, context) => {
    await closeGrant(tx, context, grant);
    return allow({});
  },
  events: ({ user, grant }) => [
    { action: 'endGrant', subjectKind: 'person', subject: user, detail: { grant } },
  ],
});
