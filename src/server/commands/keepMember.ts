import { keepMember as contract } from '../../contract/studioKeeping.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { stillKept } from '../../core/studio/keepStudio.ts';
import { keptStudio } from '../store/keptStudio.ts';
import { memberOf, saveMember } from '../store/studioMembers.ts';
import { defineCommand } from './command.ts';
import { studioEvent } from './studioEvent.ts';

/** 登记成员 (R43, R60, R73): the studio keeps its own list; who left stays in it with the day. */
export const keepMember = defineCommand({
  contract,
  action: 'keepMembers',
  async load(tx, input, context) {
    const kept = await keptStudio(tx, input, context);
    if (!kept.ok || input.member === undefined) return kept;
    const there = await memberOf(tx, context.actor.tenant, input.studio, input.member);
    return there ? kept : refuse('notFound', { what: '名成员' });
  },
  decide({ studio }, { from, to, member }, context) {
    if (from !== null && to !== null && to < from)
      return refuse('inputInvalid', { problems: [{ path: 'to', message: '早于加入日期，请改正' }] });
    return stillKept(studio, { id: member ?? context.newId() });
  },
  async save(tx, { id }, context, { studio }, { studio: _of, member, ...said }) {
    await saveMember(tx, context, { id, studio: studio.id, known: member !== undefined }, said);
    return allow({ member: id });
  },
  events: ({ id }, { studio }, { member }) => [
    studioEvent('keepMember', studio.id, { member: id, added: member === undefined }),
  ],
});
