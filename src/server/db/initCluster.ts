import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { childEnvironment } from '../config.ts';
import { StartRefusal } from '../startRefusal.ts';
import type { RunAs } from './runAs.ts';

/**
 * Makes a new cluster in `cluster` unless one is there. It is built beside and renamed, so a killed
 * start never leaves half a cluster. `walSegmentMb` is for tests, which copy clusters about.
 */
export function initCluster(
  bin: string,
  run: RunAs,
  cluster: string,
  superuser: string,
  walSegmentMb = 16,
): void {
  if (existsSync(join(cluster, 'PG_VERSION'))) return;
  const folder = `${cluster}.new`;
  const passwordFile = join(dirname(cluster), 'password.new');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { mode: 0o700 });
  writeFileSync(passwordFile, superuser, { mode: 0o600 });
  if (process.getuid?.() === 0) {
    chownSync(folder, run.owner, run.owner);
    chownSync(passwordFile, run.owner, run.owner);
  }
  const { command, args } = run.wrap(join(bin, 'initdb'), [
    '-D',
    folder,
    '--username=postgres',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    `--wal-segsize=${walSegmentMb}`,
  ]);
  const done = spawnSync(command, args, {
    uid: run.uid,
    gid: run.gid,
    cwd: folder,
    encoding: 'utf8',
    env: childEnvironment(),
  });
  rmSync(passwordFile, { force: true });
  if (done.status !== 0) {
    throw new StartRefusal(`无法建立数据库（${cluster}）：\n${done.stderr || done.error?.message}`);
  }
  renameSync(folder, cluster);
}
