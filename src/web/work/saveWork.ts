import { CallFailed } from '../../contract/client.ts';
import { upload } from '../form/upload.ts';
import { recordAtServer, sendWorkNow } from './keepSendingWork.ts';
import { tellOfWork } from './watchWork.ts';
import { type WaitingWork, workShelf } from './workShelf.ts';

export type Saved =
  | { readonly kind: 'recorded' }
  /** On this device; it is sent when there is a network. */
  | { readonly kind: 'kept' }
  /** The server said why not; what was typed is still there. */
  | { readonly kind: 'refused'; readonly failure: CallFailed };

/**
 * First onto this device, then to the server: whatever happens on the way, it is not lost. Where the browser lets nothing be
 * kept (a private window) it is sent at once.
 */
export async function saveWork(entry: WaitingWork): Promise<Saved> {
  const shelf = workShelf(entry.user);
  try {
    await shelf.send(entry);
  } catch {
    return sendDirectly(entry);
  }
  tellOfWork();
  await sendWorkNow(entry.user).catch(() => false);
  const left = await shelf.one(entry.id);
  if (!left) return { kind: 'recorded' };
  if (left.refused === undefined) {
    window.dispatchEvent(new Event('gongfang-work-waits'));
    return { kind: 'kept' };
  }
  await shelf.reopen(entry.id);
  tellOfWork();
  return { kind: 'refused', failure: new CallFailed(422, 'workUnfit', left.refused) };
}

async function sendDirectly(entry: WaitingWork): Promise<Saved> {
  try {
    const uploads: string[] = [];
    for (const { bytes, name, mediaType } of entry.files)
      uploads.push((await upload(new File([bytes], name, { type: mediaType }), () => {})).upload);
    await recordAtServer(entry, uploads);
    return { kind: 'recorded' };
  } catch (error) {
    const failure =
      error instanceof CallFailed ? error : new CallFailed(500, 'broken', '没有存上，请再试一次。');
    return { kind: 'refused', failure };
  }
}

/** A random id for an entry, rising with time so that an outbox keeps its order (UUIDv7). */
export function newEntryId(now: number): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  let rest = now;
  for (let at = 5; at >= 0; at -= 1) {
    bytes[at] = rest % 256;
    rest = Math.floor(rest / 256);
  }
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
