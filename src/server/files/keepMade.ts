import { Readable } from 'node:stream';
import type { Context, Tx } from '../context.ts';
import { holdOffSweep } from '../store/uploadSweep.ts';
import { addUpload, type Upload } from '../store/uploads.ts';
import type { FileStore, Received } from './fileStore.ts';

/** Bytes that the product made, on disk and flushed, not yet part of the store. */
export function receiveMade(files: FileStore, content: Uint8Array | Readable): Promise<Received> {
  return files.receive(content instanceof Readable ? content : Readable.from([Buffer.from(content)]));
}

/**
 * Puts made bytes into the store and records them in this transaction; refer to the answered upload in the same
 * transaction, else the sweep takes it after a day.
 */
export async function keepMade(
  tx: Tx,
  context: Context,
  files: FileStore,
  received: Received,
  called: { readonly name: string; readonly mediaType: string },
): Promise<Upload> {
  const { hash, size } = received;
  const upload = { id: context.newId(), hash, size, ...called };
  await holdOffSweep(tx);
  await files.keep(context.actor.tenant, received);
  await addUpload(tx, context, upload, true);
  return upload;
}
