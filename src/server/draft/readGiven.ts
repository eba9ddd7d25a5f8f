import { buffer } from 'node:stream/consumers';
import { type Decision, refuse } from '../../core/refusals.ts';
import type { World } from '../commands/command.ts';
import type { Context } from '../context.ts';
import { inTenant } from '../db/inTenant.ts';
import { type NoticeRead, readNoticeUpload } from '../notice/readNoticeFile.ts';
import { uploadOf } from '../store/uploads.ts';

export interface GivenByPerson {
  readonly upload?: string | undefined;
  readonly text?: string | undefined;
}

/** Reads the notice that somebody uploaded or pasted, in a thread and outside any transaction (F46). */
export async function readGiven(
  world: World,
  { upload, text }: GivenByPerson,
  context: Context,
): Promise<Decision<NoticeRead>> {
  if (upload === undefined) {
    if (text !== undefined && text.trim() !== '') return readNoticeUpload(world, { text });
    const message = '请上传通知文件，或把通知的文字粘贴进来';
    return refuse('inputInvalid', { problems: [{ path: 'notice', message }] });
  }
  const found = await inTenant(world.db, context, (tx) => uploadOf(tx, context, upload));
  if (!found) return refuse('uploadUnknown', {});
  const bytes = await buffer(await world.files.open(context.actor.tenant, found.hash));
  return readNoticeUpload(world, { bytes, name: found.name });
}
