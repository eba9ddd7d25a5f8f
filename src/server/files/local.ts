import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { access, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FileStore, Received } from './fileStore.ts';

/** A new name is durable only when its folder is flushed too. */
async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function receive(arriving: string, stream: Readable): Promise<Received> {
  await mkdir(arriving, { recursive: true, mode: 0o700 });
  const path = join(arriving, randomUUID());
  const hash = createHash('sha256');
  let size = 0;
  try {
    const measured = async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        hash.update(chunk);
        size += chunk.length;
        yield chunk;
      }
    };
    await pipeline(stream, measured, createWriteStream(path, { mode: 0o600, flush: true }));
    return { hash: hash.digest('hex'), size, path };
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** Names in a folder; none when there is no such folder. */
function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []);
}

async function removeOld(folder: string, names: readonly string[], olderThan: Date): Promise<number> {
  let removed = 0;
  for (const name of names) {
    const found = await stat(join(folder, name)).catch(() => undefined);
    if (!found || found.mtime >= olderThan) continue;
    await rm(join(folder, name), { force: true });
    removed++;
  }
  return removed;
}

/** Files in a local folder: `<tenant>/<first two of the hash>/<hash>`; temp → flush → rename. */
export function localFiles(root: string): FileStore {
  const arriving = join(root, 'arriving');
  const folderOf = (tenant: string, hash: string) => join(root, tenant, hash.slice(0, 2));
  return {
    receive: (stream) => receive(arriving, stream),
    keep: async (tenant, { hash, path }) => {
      const folder = folderOf(tenant, hash);
      if (await isThere(join(folder, hash))) return rm(path, { force: true });
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await rename(path, join(folder, hash));
      await flushFolder(folder);
    },
    discard: ({ path }) => rm(path, { force: true }),
    open: async (tenant, hash) => {
      const handle = await open(join(folderOf(tenant, hash), hash), 'r');
      return handle.createReadStream();
    },
    sweep: async (tenant, olderThan, known) => {
      let removed = await removeOld(arriving, await namesIn(arriving), olderThan);
      for (const part of await namesIn(join(root, tenant))) {
        const folder = join(root, tenant, part);
        const names = await namesIn(folder);
        const kept = await known(names);
        removed += await removeOld(
          folder,
          names.filter((name) => !kept.has(name)),
          olderThan,
        );
      }
      return removed;
    },
  };
}
