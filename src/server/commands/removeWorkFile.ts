import { removeWorkFile as contract } from '../../contract/workLog.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { kindOf } from '../../core/workLog/kindForm.ts';
import { filesOfEntry, removeEntryFile } from '../store/workFiles.ts';
import { defineCommand } from './command.ts';
import { openEntry } from './openEntry.ts';
import { workEvent } from './recording.ts';

/** Takes a photo or paper off an entry; the last one stays where the kind must have one. */
export const removeWorkFile = defineCommand({
  contract,
  action: 'correctWork',
  load: async (tx, input, context) => {
    const opened = await openEntry(tx, context, input.entry);
    if (!opened.ok) return opened;
    const files = await filesOfEntry(tx, context.actor.tenant, input.entry);
    return allow({ ...opened.change, there: files.some(({ upload }) => upload === input.upload) });
  },
  decide: ({ entry, programme, there }) => {
    if (entry.withdrawn) return refuse('workWithdrawn', {});
    if (!there) return refuse('notFound', { what: '个文件' });
    const kind = kindOf(programme, entry.kind);
    if (kind?.proof === 'needed' && entry.files === 1)
      return refuse('workProofMissing', { title: kind.title });
    return allow({});
  },
  save: async (tx, _, context, { entry }, { upload }) => {
    await removeEntryFile(tx, context, entry.id, upload);
    return allow({});
  },
  events: (_, { entry }, { upload }) => [
    workEvent('removeWorkFile', entry.studio, { entry: entry.id, upload }),
  ],
});
