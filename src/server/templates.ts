import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Programme } from '../core/programme/programme.ts';
import { ROOT } from './config.ts';
import { loadProgramme } from './programmeFolder.ts';

export interface Template {
  /** Name of its folder. */
  readonly id: string;
  readonly programme: Programme;
}

const known = new Map<string, Promise<readonly Template[]>>();

/** Names of folders in the order in which they are offered (`templates.json`); those it does not name follow by name. */
async function offeredOrder(folder: string): Promise<readonly string[]> {
  const text = await readFile(join(folder, 'templates.json'), 'utf8').catch(() => '[]');
  return z.array(z.string()).parse(JSON.parse(text));
}

async function read(folder: string): Promise<readonly Template[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const first = (await offeredOrder(folder)).filter((name) => names.includes(name));
  const rest = names.filter((name) => !first.includes(name)).sort();
  const loaded = await Promise.all(
    [...first, ...rest].map(async (id) => ({ id, read: await loadProgramme(join(folder, id)) })),
  );
  return loaded.flatMap(({ id, read: one }) => (one.ok ? [{ id, programme: one.programme }] : []));
}

/**
 * The programmes that came along, read once in each process: they change with the release only. One that cannot be read is
 * left out; `programme check` tells why.
 */
export function templates(root: string = ROOT): Promise<readonly Template[]> {
  const folder = join(root, 'programmes');
  const reading = known.get(folder) ?? read(folder);
  known.set(folder, reading);
  return reading;
}

/** The folder from which "empty" begins: bodies, forms and steps to write over. */
export const blankTemplate = 'blank';
