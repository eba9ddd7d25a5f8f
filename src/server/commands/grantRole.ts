import { grantRole as contract } from '../../contract/people.ts';
import { roleTitles } from '../../contract/roleTitles.zh.ts';
import { isAffiliated } from '../../core/access/affiliated.ts';
import { bounds } from '../../core/access/can.ts';
import { conflictingRoles } from '../../core/access/conflictingRoles.ts';
import type { Grant, Role } from '../../core/access/roles.ts';
import { today } from '../../core/campaign/today.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { addGrant, boundsExist, lockPerson, rolesHeld } from '../store/people.ts';
import { wordsNow } from '../words.ts';
import { defineCommand } from './command.ts';

type Bound = 'body' | 'unit' | 'studio';

/** The grant that is asked for, with only the bounds that its role knows, or with where somebody comes from. */
function grantOf(role: Role, asked: { readonly [bound in Bound]?: string | undefined }): Grant | undefined {
  const bound = bounds[role];
  if (isAffiliated(role)) {
    const { body, unit } = asked;
    return { role, ...(body ? { body } : {}), ...(unit ? { unit } : {}) };
  }
  if (bound === 'tenant') return { role };
  const value = asked[bound];
  return value === undefined ? undefined : { role, [bound]: value };
}

/** Gives a role within its bounds. The three administrators are three people (roleConflict). */
export const grantRole = defineCommand({
  contract,
  action: 'grantRole',
  load: async (tx, input, context) => {
    const person = await lockPerson(tx, context, input.user);
    if (!person || person.disabled) return refuse('notFound', { what: '个账号' });
    const known = await boundsExist(tx, context, input as Grant);
    if (!known) return refuse('notFound', { what: '个单位' });
    const titles = roleTitles(await wordsNow(tx, context));
    return allow({ subject: {}, titles, held: await rolesHeld(tx, context, input.user) });
  },
  decide: ({ held, titles }, input, context) => {
    const grant = grantOf(input.role, input);
    const bound = bounds[input.role];
    if (!grant)
      return refuse('inputInvalid', { problems: [{ path: bound, message: '这一岗位须指明负责的范围' }] });
    if (input.to !== undefined && input.to < today(context.receivedAt, context.timeZone))
      return refuse('inputInvalid', {
        problems: [{ path: '', message: '授权的截止日期已过，请填今天或以后的日期' }],
      });
    const conflicts = conflictingRoles(held, input.role);
    if (conflicts.length > 0)
      return refuse('roleConflict', { roles: [...conflicts, input.role].map((role) => titles[role]) });
    return allow({ id: context.newId(), grant });
  },
  save: async (tx, { id, grant }, context, _loaded, { user, to }) => {
    await addGrant(tx, context, id, { ...grant, user, to });
    return allow({ grant: id });
  },
  events: ({ id, grant }, _loaded, { user, to }) => [
    {
      action: 'grantRole',
      subjectKind: 'person',
      subject: user,
      detail: { grant: id, ...grant, ...(to ? { to } : {}) },
    },
  ],
});
