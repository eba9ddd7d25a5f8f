import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type Assembled,
  assembleProgramme,
  type ProgrammeFiles,
  programmeFile,
} from '../core/programme/assemble.ts';
import { parseJson } from '../core/programme/jsonFault.ts';
import type { Problem } from '../core/programme/problem.ts';

const largest = 4 * 1024 * 1024;
/** Example and demo data lie beside the programme and are no part of it. */
const skipped = new Set(['examples', 'demo']);

export type FolderFiles =
  | { readonly ok: true; readonly files: ProgrammeFiles }
  | { readonly ok: false; readonly problems: readonly Problem[] };

async function listJson(folder: string, inside = '', depth = 0): Promise<string[]> {
  const entries = await readdir(join(folder, inside), { withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries.sort((left, right) => (left.name < right.name ? -1 : 1))) {
    const path = inside === '' ? entry.name : `${inside}/${entry.name}`;
    if (entry.isDirectory() && depth < 2 && !skipped.has(entry.name)) {
      found.push(...(await listJson(folder, path, depth + 1)));
    } else if (entry.isFile() && entry.name.endsWith('.json')) {
      found.push(path);
    }
  }
  return found;
}

/** Reads the JSON files of a programme folder. Unreadable and broken files are problems that name the file and line. */
async function readProgrammeFolder(folder: string): Promise<FolderFiles> {
  const problems: Problem[] = [];
  const files: Record<string, unknown> = {};
  let names: string[];
  try {
    names = await listJson(folder);
  } catch {
    return { ok: false, problems: [{ where: folder, message: '打不开这个文件夹，请检查路径和权限' }] };
  }
  if (!names.includes(programmeFile)) {
    return { ok: false, problems: [{ where: folder, message: `这个文件夹里没有 ${programmeFile}` }] };
  }
  for (const name of names) {
    const path = join(folder, name);
    if ((await stat(path)).size > largest) {
      problems.push({ where: name, message: '文件超过 4 MB，不像方案文件' });
      continue;
    }
    const parsed = parseJson(name, await readFile(path, 'utf8'));
    if ('problem' in parsed) problems.push(parsed.problem);
    else files[name] = parsed.value;
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, files };
}

/** Reads and assembles a programme folder. */
export async function loadProgramme(folder: string): Promise<Assembled> {
  const read = await readProgrammeFolder(folder);
  return read.ok ? assembleProgramme(read.files) : read;
}
