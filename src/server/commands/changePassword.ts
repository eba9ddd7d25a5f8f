import { changePassword as contract } from '../../contract/people.ts';
import { isWeakPassword } from '../../core/access/isWeakPassword.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { hashPassword, verifyPassword } from '../identity/passwords.ts';
import { passwordHashOf, setPassword } from '../store/accounts.ts';
import { lockPerson } from '../store/people.ts';
import { defineCommand } from './command.ts';

/** One's own password, with the current one as proof. All sessions end: the person signs in anew. */
export const changePassword = defineCommand({
  contract,
  action: 'changePassword',
  load: async (tx, { currentPassword }, context) => {
    const person = await lockPerson(tx, context, context.actor.user);
    const hash = await passwordHashOf(tx, context.actor.user);
    if (!person || !hash) return refuse('notFound', { what: '个账号' });
    // Everybody's own, whatever the bounds of the grant that allows it.
    const { role: _role, ...subject } = context.actor.grants[0] ?? {};
    return allow({ subject, person, proved: await verifyPassword({ hash, password: currentPassword }) });
  },
  decide: ({ person, proved }, { password }) => {
    if (!proved) return refuse('passwordWrong', {});
    return isWeakPassword(password, person.userName) ? refuse('passwordWeak', {}) : allow(person);
  },
  save: async (tx, { user }, _context, _loaded, { password }) => {
    await setPassword(tx, user, await hashPassword(password));
    return allow({});
  },
  events: ({ user }) => [{ action: 'changePassword', subjectKind: 'person', subject: user }],
});
