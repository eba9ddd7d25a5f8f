import { addUser as contract } from '../../contract/people.ts';
import { isWeakPassword } from '../../core/access/isWeakPassword.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { hashPassword } from '../identity/passwords.ts';
import { addAccount } from '../store/accounts.ts';
import { defineCommand } from './command.ts';

/** The system administrator makes an account; what it may do is granted by somebody else. */
export const addUser = defineCommand({
  contract,
  action: 'addUser',
  load: async () => allow({ subject: {} }),
  decide: (_loaded, { userName, password, displayName }, context) =>
    isWeakPassword(password, userName)
      ? refuse('passwordWeak', {})
      : allow({ user: context.newId(), userName, displayName }),
  save: async (tx, change, context, _loaded, { password }) => {
    const passwordHash = await hashPassword(password);
    const made = await addAccount(tx, { ...change, tenant: context.actor.tenant, passwordHash });
    return made ? allow({ user: change.user }) : refuse('userNameTaken', { name: change.userName });
  },
  events: ({ user }) => [{ action: 'addUser', subjectKind: 'person', subject: user }],
});
