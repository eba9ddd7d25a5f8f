import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartRefusal } from './startRefusal.ts';

/** When a process began, in ticks since boot: with it a reused pid is told from the old one. */
function startTicks(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The program's name may contain blanks and brackets; the fields follow the last bracket.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? undefined : fields[19];
  } catch {
    return undefined;
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function holderOf(content: string): number | undefined {
  const [pid = '', ticks = ''] = content.trim().split(' ');
  return ticks !== '' && startTicks(Number(pid)) === ticks ? Number(pid) : undefined;
}

function claim(mine: string, file: string): boolean {
  try {
    linkSync(mine, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Takes a dead process's lock away; puts it back when it changed hands between looking and taking. */
function removeStale(file: string, seen: string): void {
  const aside = `${file}.stale.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  if (read(aside) !== seen) claim(aside, file);
  rmSync(aside, { force: true });
}

/**
 * Makes this process the only one on the data folder; answers the function that lets go.
 * Refuses when another live process holds it; a lock left by a killed process is taken over.
 */
export function lockFolder(folder: string): () => void {
  const file = join(folder, 'instance.lock');
  const mine = `${file}.${process.pid}`;
  writeFileSync(mine, `${process.pid} ${startTicks(process.pid)}\n`);
  try {
    for (let attempt = 0; attempt < 20; attempt++) {
      if (claim(mine, file)) return () => rmSync(file, { force: true });
      const content = read(file);
      if (content === undefined) continue;
      const holder = holderOf(content);
      if (holder !== undefined) {
        throw new StartRefusal(
          `另一个工坊（进程 ${holder}）正在使用数据文件夹 ${folder}。请先停止它，或用 GONGFANG_DATA 指定另一个文件夹。`,
        );
      }
      removeStale(file, content);
    }
  } finally {
    rmSync(mine, { force: true });
  }
  throw new StartRefusal(`无法锁定数据文件夹 ${folder}，请稍后再试。`);
}
