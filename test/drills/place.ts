import { chmodSync, chownSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { clearLeftovers, readPostmaster } from '../../src/server/db/postmasterPid.ts';
import { ended, launchServer, type ServerProcess, startServerProcess } from '../serverProcess.ts';

export const NOBODY = 65534;
export const isRoot = process.getuid?.() === 0;
/** Runs a program as an ordinary user, for tests that are started by root. */
export const AS_NOBODY = ['setpriv', `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups'];

const opened: { servers: ServerProcess[]; homes: string[] } = { servers: [], homes: [] };

/** A new folder for a data folder to be made in; gone when the test ends. */
export function newHome(mode = 0o711, owner?: number): string {
  const home = mkdtempSync(join(tmpdir(), 'gongfang-drill-'));
  opened.homes.push(home);
  chmodSync(home, 0o711);
  const inner = join(home, 'home');
  mkdirSync(inner, { mode });
  if (owner !== undefined) for (const folder of [home, inner]) chownSync(folder, owner, owner);
  return inner;
}

export const clusterOf = (data: string) => join(data, 'postgres-18', 'cluster');

export async function begin(data: string, settings: Record<string, string> = {}, wrap: string[] = []) {
  const server = await startServerProcess({ GONGFANG_DATA: data, GONGFANG_DEMO: 'no', ...settings }, wrap);
  opened.servers.push(server);
  return server;
}

/** Runs a server that is expected to refuse; answers exit code and words. */
export async function refused(settings: Record<string, string>, wrap: string[] = []) {
  const child = launchServer({ GONGFANG_DEMO: 'no', ...settings }, wrap);
  let text = '';
  child.stdout?.on('data', (chunk) => {
    text += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    text += chunk;
  });
  return { code: await ended(child), text };
}

export async function ready(server: ServerProcess): Promise<number> {
  try {
    return (await fetch(`${server.address}/readyz`)).status;
  } catch {
    return 0;
  }
}

/** The pid of the database server of a data folder. */
export function databasePid(data: string): number {
  const found = readPostmaster(clusterOf(data));
  if (!found) throw new Error('no database server');
  return found.pid;
}

export const uidOf = (pid: number) =>
  Number(/^Uid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);

afterEach(async () => {
  for (const server of opened.servers.splice(0)) {
    server.child.kill('SIGKILL');
    await ended(server.child);
  }
  for (const home of opened.homes.splice(0)) {
    await clearLeftovers(clusterOf(join(home, 'home', 'data')));
    rmSync(home, { recursive: true, force: true });
  }
});
