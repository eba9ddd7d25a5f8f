import { resetPassword as contract } from '../../contract/people.ts';
import { isWeakPassword } from '../../core/access/isWeakPassword.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { hashPassword } from '../identity/passwords.ts';
import { setPassword } from '../store/accounts.ts';
import { lockPerson } from '../store/people.ts';
import { defineCommand } from './command.ts';

/** A new password for somebody who forgot it; whoever was signed in with the old one no longer is. */
export const resetPassword = defineCommand({
  contract,
  action: 'resetPassword',
  load: async (tx, { user }, context) => {
    const person = await lockPerson(tx, context, user);
    return person ? allow({ subject: {}, person }) : refuse('notFound', { what: '个账号' });
  },
  decide: ({ person }, { password }) =>
    isWeakPassword(password, person.userName) ? refuse('passwordWeak', {}) : allow(person),
  save: async (tx, { user }, _context, _loaded, { password }) => {
    await setPassword(tx, user, await hashPassword(password));
    return allow({});
  },
  events: ({ user }) => [{ action: 'resetPassword', subjectKind: 'person', subject: user }],
});
