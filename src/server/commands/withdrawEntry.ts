import { withdrawEntry as contract } from '../../contract/workLog.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { withdrawWorkEntry } from '../store/correctedWork.ts';
import { followersOf } from '../store/workEntries.ts';
import { defineCommand } from './command.ts';
import { followDrafts } from './followDrafts.ts';
import { openEntry } from './openEntry.ts';
import { workEvent } from './recording.ts';

/** 撤回一笔记录: it stays to be seen, with who and why, and counts no more. */
export const withdrawEntry = defineCommand({
  contract,
  action: 'correctWork',
  load: async (tx, input, context) => {
    const opened = await openEntry(tx, context, input.entry);
    if (!opened.ok) return opened;
    const followers = await followersOf(tx, context.actor.tenant, input.entry);
    return allow({ ...opened.change, followers });
  },
  decide: ({ entry, followers }) => {
    if (entry.withdrawn) return refuse('workWithdrawn', {});
    if (followers.length === 0) return allow({});
    return refuse('workHasFollowers', { titles: followers.map(({ title }) => title) });
  },
  save: async (tx, _, context, { entry: { studio } }, { entry, reason }) => {
    await withdrawWorkEntry(tx, context, entry, reason);
    await followDrafts(tx, context, studio);
    return allow({});
  },
  events: (_, { entry }) => [workEvent('withdrawEntry', entry.studio, { entry: entry.id })],
});
