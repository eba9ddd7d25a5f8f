import { addWorkFiles as contract, mostWorkFiles } from '../../contract/workLog.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { uploadOf } from '../store/uploads.ts';
import { addEntryFiles } from '../store/workFiles.ts';
import { defineCommand } from './command.ts';
import { openEntry } from './openEntry.ts';
import { workEvent } from './recording.ts';

/** A photo or paper that comes later. Who may record may bring it. */
export const addWorkFiles = defineCommand({
  contract,
  action: 'recordWork',
  load: async (tx, input, context) => {
    const opened = await openEntry(tx, context, input.entry);
    if (!opened.ok) return opened;
    const files = [];
    for (const upload of new Set(input.uploads)) files.push(await uploadOf(tx, context, upload));
    return allow({ ...opened.change, files });
  },
  decide: ({ entry, files }) => {
    if (entry.withdrawn) return refuse('workWithdrawn', {});
    if (files.includes(undefined)) return refuse('uploadUnknown', {});
    if (entry.files + files.length > mostWorkFiles) return refuse('workFilesFull', { most: mostWorkFiles });
    return allow({ uploads: files.flatMap((file) => file?.id ?? []) });
  },
  save: async (tx, { uploads }, context, { entry }) => {
    await addEntryFiles(tx, context, entry.id, uploads);
    return allow({ files: entry.files + uploads.length });
  },
  events: ({ uploads }, { entry }) => [
    workEvent('addWorkFiles', entry.studio, { entry: entry.id, files: uploads.length }),
  ],
});
