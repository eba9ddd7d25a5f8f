import { CallFailed } from '../../contract/client.ts';
import { checkAtServer, recordAtServer, sendWorkNow, uploadKept } from './keepSendingWork.ts';
import { checkShelf, type WaitingCheck } from './phoneStore.ts';
import type { Waits } from './sendWaiting.ts';
import { tellOfWork } from './watchWork.ts';
import { type WaitingWork, workShelf } from './workShelf.ts';

export type Saved =
  | { readonly kind: 'recorded' }
  /** On this device; it is sent when there is a network. */
  | { readonly kind: 'kept' }
  /** The server said why not; what was typed is still there. */
  | { readonly kind: 'refused'; readonly failure: CallFailed };

/** Where something lies on this device. */
interface Place<T extends Waits> {
  send(what: T): Promise<void>;
  one(id: string): Promise<T | undefined>;
  reopen(id: string): Promise<void>;
}
/** How it goes to the server. */
type Send<T> = (what: T, uploads: readonly string[]) => Promise<void>;

/**
 * First onto this device, then to the server: whatever happens on the way, it is not lost. Where the browser lets nothing be
 * kept (a private window) it is sent at once.
 */
async function saveHereFirst<T extends Waits & { readonly user: string }>(
  what: T,
  place: Place<T>,
  send: Send<T>,
): Promise<Saved> {
  try {
    await place.send(what);
  } catch {
    return sendDirectly(what, send);
  }
  tellOfWork();
  await sendWorkNow(what.user).catch(() => false);
  const left = await place.one(what.id);
  if (!left) return { kind: 'recorded' };
  if (left.refused === undefined) {
    window.dispatchEvent(new Event('gongfang-work-waits'));
    return { kind: 'kept' };
  }
  await place.reopen(what.id);
  tellOfWork();
  return { kind: 'refused', failure: new CallFailed(422, 'workUnfit', left.refused) };
}

async function sendDirectly<T extends Waits>(what: T, send: Send<T>): Promise<Saved> {
  try {
    const uploads: string[] = [];
    for (const file of what.files) uploads.push(await uploadKept(file));
    await send(what, uploads);
    return { kind: 'recorded' };
  } catch (error) {
    const failure =
      error instanceof CallFailed ? error : new CallFailed(500, 'broken', '没有存上，请再试一次。');
    return { kind: 'refused', failure };
  }
}

/** An entry of the log. */
export function saveWork(entry: WaitingWork): Promise<Saved> {
  return saveHereFirst(entry, workShelf(entry.user), recordAtServer);
}

/** A check of a pair (R12). */
export function saveCheck(check: WaitingCheck): Promise<Saved> {
  return saveHereFirst(check, checkShelf(check.user), checkAtServer);
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
