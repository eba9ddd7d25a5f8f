import { correctEntry as contract } from '../../contract/workLog.ts';
import { today } from '../../core/campaign/today.ts';
import { allow } from '../../core/refusals.ts';
import { correctWork } from '../../core/workLog/correctWork.ts';
import { correctWorkEntry } from '../store/correctedWork.ts';
import { entriesById } from '../store/workEntries.ts';
import { defineCommand } from './command.ts';
import { followDrafts } from './followDrafts.ts';
import { openEntry } from './openEntry.ts';
import { workEvent } from './recording.ts';

/** 更正一笔记录: what stood before is kept with the reason; who worked from an older version sees both values. */
export const correctEntry = defineCommand({
  contract,
  action: 'correctWork',
  load: async (tx, input, context) => {
    const opened = await openEntry(tx, context, input.entry);
    if (!opened.ok) return opened;
    const named = input.about === null ? [] : [input.about];
    const about = (await entriesById(tx, context.actor.tenant, named)).get(named[0] ?? '');
    return allow({ ...opened.change, about });
  },
  decide: ({ entry, programme, about }, input, context) => {
    const fits = about?.studio === entry.studio && !about.withdrawn && about.id !== entry.id;
    return correctWork(entry, input, {
      ...{ programme, files: entry.files, about: fits ? about : undefined },
      today: today(context.receivedAt, context.timeZone),
    });
  },
  save: async (tx, { read, about }, context, { entry }, { on, reason }) => {
    const version = await correctWorkEntry(tx, context, entry, { on, reason, read, about });
    await followDrafts(tx, context, entry.studio);
    return allow({ version });
  },
  events: (_, { entry }, { version }) => [
    workEvent('correctEntry', entry.studio, { entry: entry.id, version: version + 1 }),
  ],
});
