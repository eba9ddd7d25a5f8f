import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Head } from './chain.ts';

/** The last signed head, kept beside the database: a tail that was cut off there is still known here. */
export type Anchor = Head & { readonly signature: string };

const fileOf = (data: string, tenant: string) => join(data, 'audit', `head-${tenant}.json`);

export function readAnchor(data: string, tenant: string): Anchor | undefined {
  try {
    return JSON.parse(readFileSync(fileOf(data, tenant), 'utf8')) as Anchor;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Keeps the newest head; an older one never replaces it. */
export async function writeAnchor(data: string, anchor: Anchor): Promise<void> {
  mkdirSync(join(data, 'audit'), { recursive: true, mode: 0o700 });
  const kept = readAnchor(data, anchor.tenant);
  if (kept && kept.position >= anchor.position) return;
  const file = fileOf(data, anchor.tenant);
  // Of this call alone: two sealers of one process may write after each other's lock is gone.
  const making = `${file}.${randomUUID()}`;
  const handle = await open(making, 'w', 0o600);
  try {
    await handle.writeFile(`${JSON.stringify(anchor)}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(making, file);
}
