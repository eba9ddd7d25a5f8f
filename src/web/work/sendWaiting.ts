import { CallFailed } from '../../contract/client.ts';
import type { KeptFile } from './workShelf.ts';

/** Something saved on this device that the server does not have yet: an entry of the log, a check of a pair. */
export interface Waits {
  readonly id: string;
  readonly files: readonly KeptFile[];
  /** Why the server did not take it; it waits for the person. */
  readonly refused?: string;
}

/** The world around the outbox; tests pass their own. */
export interface Outbox<T extends Waits> {
  waiting(): Promise<readonly T[]>;
  /** Uploads a file; answers its upload. */
  upload(file: KeptFile): Promise<string>;
  record(entry: T, uploads: readonly string[]): Promise<void>;
  change(id: string, change: (entry: T) => T): Promise<void>;
  drop(id: string): Promise<void>;
}

async function sendOne<T extends Waits>(outbox: Outbox<T>, entry: T): Promise<void> {
  const uploads: string[] = [];
  for (const file of entry.files) {
    const upload = file.upload ?? (await outbox.upload(file));
    uploads.push(upload);
    if (file.upload) continue;
    await outbox.change(entry.id, (known) => ({
      ...known,
      files: known.files.map((one) => (one.id === file.id ? { ...one, upload } : one)),
    }));
  }
  await outbox.record(entry, uploads);
  await outbox.drop(entry.id);
}

/** Whether trying again later may help: nobody was there, the person is signed out, or too much was asked at once. */
const passes = (failure: CallFailed): boolean =>
  failure.uncertain || failure.status === 401 || failure.status === 429;

/** A file that the server has forgotten is sent anew with the next try. */
const withoutUploads = <T extends Waits>(entry: T): T => ({
  ...entry,
  files: entry.files.map(({ upload: _, ...file }) => file),
});

/**
 * Sends what waits, in the order in which it was saved. It may be stopped anywhere and begun again: the id of an entry is given
 * here, so that what arrived without our knowing is recorded once. What the server refuses stays with its sentence.
 */
export async function sendWaiting<T extends Waits>(outbox: Outbox<T>): Promise<'done' | 'later'> {
  for (const entry of await outbox.waiting()) {
    if (entry.refused !== undefined) continue;
    try {
      await sendOne(outbox, entry);
    } catch (error) {
      const failure = error instanceof CallFailed ? error : new CallFailed(0, 'unreachable', String(error));
      if (passes(failure)) return 'later';
      await outbox.change(entry.id, (known) => ({
        ...(failure.code === 'uploadUnknown' ? withoutUploads(known) : known),
        refused: failure.message,
      }));
    }
  }
  return 'done';
}
