import { readFileSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { StartRefusal } from '../startRefusal.ts';

export interface Postmaster {
  pid: number;
  socketFolder: string;
  port: number;
  ready: boolean;
}

/** Reads `postmaster.pid` of a cluster; undefined when there is none or it is half written. */
export function readPostmaster(cluster: string): Postmaster | undefined {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    const pid = Number(lines[0]);
    if (!Number.isInteger(pid) || pid <= 0) return undefined;
    return { pid, port: Number(lines[3]), socketFolder: lines[4] ?? '', ready: lines[7]?.trim() === 'ready' };
  } catch {
    return undefined;
  }
}

/** True when `pid` lives and is a server on this very cluster: a pid may have been given to another program. */
export function isPostmasterOf(cluster: string, pid: number): boolean {
  try {
    const args = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
    const folder = args[args.indexOf('-D') + 1];
    return folder !== undefined && realpathSync(folder) === realpathSync(cluster);
  } catch {
    return false;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function gone(cluster: string, pid: number, ms: number): Promise<boolean> {
  for (const end = Date.now() + ms; Date.now() < end; await sleep(50)) {
    if (!isPostmasterOf(cluster, pid)) return true;
  }
  return false;
}

/** Fast shutdown (committed work is kept, clients are disconnected); after 15 s an immediate one. */
export async function stopPostmaster(cluster: string, pid: number): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    try {
      process.kill(pid, signal);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
    if (await gone(cluster, pid, 15_000)) return;
  }
  throw new StartRefusal(`上次留下的数据库进程（${pid}）没有停下来。请等一会儿再启动，或先结束进程 ${pid}。`);
}

/**
 * Clears what a killed process left behind: a server without its supervisor is stopped, and a pid file
 * whose pid now belongs to some other program is removed (PostgreSQL would refuse to start over it).
 */
export async function clearLeftovers(cluster: string): Promise<'nothing' | 'stopped' | 'stale'> {
  const left = readPostmaster(cluster);
  if (!left) return 'nothing';
  if (isPostmasterOf(cluster, left.pid)) {
    await stopPostmaster(cluster, left.pid);
    return 'stopped';
  }
  // A dead pid is PostgreSQL's own business (it also waits for surviving backends); a reused or unreaped one is ours.
  if (isAlive(left.pid)) rmSync(join(cluster, 'postmaster.pid'), { force: true });
  return 'stale';
}
