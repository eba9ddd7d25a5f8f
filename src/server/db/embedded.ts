import { type ChildProcess, spawn } from 'node:child_process';
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { childEnvironment } from '../config.ts';
import { StartRefusal } from '../startRefusal.ts';
import { postgresBinaries } from './binaries.ts';
import { initCluster } from './initCluster.ts';
import { clearLeftovers, isPostmasterOf, readPostmaster, stopPostmaster } from './postmasterPid.ts';
import { APP_ROLE, DATABASE_NAME, dropDatabase, ensureRoles, OWNER_ROLE } from './roles.ts';
import { chooseRunAs, makePrivate, type RunAs } from './runAs.ts';
import { type DatabaseSecrets, databaseSecrets } from './secrets.ts';

export interface EmbeddedOptions {
  /** Holds cluster, secrets and log of the server; made when missing. */
  folder: string;
  /** Told about restarts; never receives data. */
  say?: (event: 'stopped-orphan' | 'starting' | 'restarted' | 'start-failed', detail?: string) => void;
  /** Further server settings (tests switch fsync off and open a TCP port). */
  settings?: Record<string, string>;
  walSegmentMb?: number;
}

/** A running server. Its process is our child in a process group of its own, so Ctrl-C in the terminal spares it. */
export interface EmbeddedDatabase {
  connection(role: 'superuser' | 'owner' | 'app'): pg.ClientConfig;
  pid(): number | undefined;
  /** Drops the application's database and makes an empty one. */
  recreate(): Promise<void>;
  /** Fast shutdown; the promise ends when the server is gone. */
  stop(): Promise<void>;
}

const SETTINGS: Record<string, string> = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  max_connections: '60',
  shared_buffers: '64MB',
  max_wal_size: '256MB',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // No personal data in logs: neither statements nor the values that broke a constraint.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_min_messages: 'warning',
};

interface Site {
  folder: string;
  cluster: string;
  socketFolder: string;
  bin: string;
  run: RunAs;
  settings: Record<string, string>;
  logFile: string;
}

/** A socket path may have at most 107 bytes; deep data folders get a private folder in the temp directory. */
function socketFolderFor(folder: string, run: RunAs): string {
  const near = join(folder, 'run');
  const path = Buffer.byteLength(near) <= 85 ? near : mkdtempSync(join(tmpdir(), 'gongfang-'));
  mkdirSync(path, { recursive: true, mode: 0o700 });
  if (process.getuid?.() === 0) chownSync(path, run.owner, run.owner);
  return path;
}

function launch(site: Site): ChildProcess {
  if (existsSync(site.logFile) && statSync(site.logFile).size > 5_000_000) truncateSync(site.logFile, 0);
  const settings = { ...SETTINGS, unix_socket_directories: site.socketFolder, ...site.settings };
  const args = [
    '-D',
    site.cluster,
    ...Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`]),
  ];
  const { command, args: wrapped } = site.run.wrap(join(site.bin, 'postgres'), args);
  const log = openSync(site.logFile, 'a', 0o600);
  try {
    return spawn(command, wrapped, {
      uid: site.run.uid,
      gid: site.run.gid,
      cwd: site.cluster,
      detached: true,
      stdio: ['ignore', log, log],
      env: childEnvironment(),
    });
  } finally {
    closeSync(log);
  }
}

/** Waits until the server takes connections; false when it ended before. */
async function isReady(site: Site, child: ChildProcess): Promise<boolean> {
  let failed = false;
  child.once('error', () => {
    failed = true;
  });
  for (const end = Date.now() + 60_000; Date.now() < end; await sleep(20)) {
    if (failed || child.exitCode !== null || child.signalCode !== null) return false;
    const now = readPostmaster(site.cluster);
    if (now?.ready && now.pid === child.pid) return true;
  }
  return false;
}

function lastLogLines(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n').slice(-6).join('\n') : '';
}

/** Right after a crash the first start may be refused over a stale pid or surviving backends: wait and try again. */
async function launchPatiently(
  site: Site,
  tries: number,
  say: EmbeddedOptions['say'],
): Promise<ChildProcess> {
  for (let attempt = 1; attempt <= tries; attempt++) {
    if ((await clearLeftovers(site.cluster)) === 'stopped') say?.('stopped-orphan');
    const child = launch(site);
    if (await isReady(site, child)) return child;
    if (child.pid !== undefined && child.exitCode === null && isPostmasterOf(site.cluster, child.pid)) {
      await stopPostmaster(site.cluster, child.pid);
    }
    say?.('start-failed', lastLogLines(site.logFile));
    await sleep(300 * attempt);
  }
  throw new StartRefusal(
    `内置数据库无法启动。日志 ${site.logFile} 的最后几行：\n${lastLogLines(site.logFile)}`,
  );
}

function connectionTo(site: Site, secrets: DatabaseSecrets): EmbeddedDatabase['connection'] {
  const users = { superuser: 'postgres', owner: OWNER_ROLE, app: APP_ROLE };
  const port = Number(site.settings.port ?? 5432);
  return (role) => ({
    host: site.socketFolder,
    port,
    user: users[role],
    password: secrets[role],
    database: role === 'superuser' ? 'postgres' : DATABASE_NAME,
  });
}

function prepareSite(options: EmbeddedOptions, secrets: DatabaseSecrets): Site {
  const { folder } = options;
  const bin = postgresBinaries(folder);
  const run = chooseRunAs(bin, folder);
  const cluster = join(folder, 'cluster');
  initCluster(bin, run, cluster, secrets.superuser, options.walSegmentMb);
  makePrivate(run, cluster);
  const socketFolder = socketFolderFor(folder, run);
  return {
    folder,
    cluster,
    socketFolder,
    bin,
    run,
    settings: options.settings ?? {},
    logFile: join(folder, 'postgres.log'),
  };
}

/**
 * Starts the real PostgreSQL of the npm package in `folder` and keeps it running: a server that dies is started
 * again while the application goes on. Refuses (StartRefusal) when the machine cannot run it.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  mkdirSync(options.folder, { recursive: true, mode: 0o700 });
  const secrets = databaseSecrets(options.folder);
  const site = prepareSite(options, secrets);
  let stopping = false;
  let child = await launchPatiently(site, 8, options.say);
  const connection = connectionTo(site, secrets);

  const watch = (watched: ChildProcess) => {
    watched.once('exit', async () => {
      while (!stopping) {
        try {
          options.say?.('starting');
          child = await launchPatiently(site, 8, options.say);
          watch(child);
          options.say?.('restarted');
          return;
        } catch {
          await sleep(5_000);
        }
      }
    });
    // The server must not keep node alive, nor end with it.
    watched.unref();
  };
  watch(child);

  const stop = async () => {
    stopping = true;
    // A restart may be under way: stop whatever answers for this cluster.
    const pid = readPostmaster(site.cluster)?.pid ?? child.pid;
    if (pid !== undefined && isPostmasterOf(site.cluster, pid)) await stopPostmaster(site.cluster, pid);
    if (!site.socketFolder.startsWith(site.folder))
      rmSync(site.socketFolder, { recursive: true, force: true });
  };

  const recreate = async () => {
    await dropDatabase(connection('superuser'));
    await ensureRoles(connection('superuser'), secrets);
  };
  try {
    await ensureRoles(connection('superuser'), secrets);
  } catch (error) {
    await stop();
    throw error;
  }
  return { connection, pid: () => child.pid, recreate, stop };
}

/** Connects to a server that another process of ours runs in `folder`; undefined when none runs. */
export function attachEmbedded(folder: string): Pick<EmbeddedDatabase, 'connection'> | undefined {
  const cluster = join(folder, 'cluster');
  const running = readPostmaster(cluster);
  if (!running?.ready || !isPostmasterOf(cluster, running.pid)) return undefined;
  const site = {
    socketFolder: running.socketFolder,
    settings: { port: String(running.port) },
  } as unknown as Site;
  return { connection: connectionTo(site, databaseSecrets(folder)) };
}
