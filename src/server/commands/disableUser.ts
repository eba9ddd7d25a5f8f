import { disableUser as contract } from '../../contract/people.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { endSessions } from '../store/accounts.ts';
import { disablePerson, lockPerson } from '../store/people.ts';
import { defineCommand } from './command.ts';

/** Ends an account: its sessions at once, its grants with it. Nobody locks himself out. */
export const disableUser = defineCommand({
  contract,
  action: 'disableUser',
  load: async (tx, { user }, context) =>
    (await lockPerson(tx, context, user)) ? allow({ subject: {} }) : refuse('notFound', { what: '个账号' }),
  decide: (_loaded, { user }, context) =>
    user === context.actor.user ? refuse('notAllowed', { reason: 'self' }) : allow({ user }),
  save: async (tx, { user }, context) => {
    await disablePerson(tx, context, user);
    await endSessions(tx, user);
    return allow({});
  },
  events: ({ user }) => [{ action: 'disableUser', subjectKind: 'person', subject: user }],
});
