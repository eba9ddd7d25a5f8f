import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { StartRefusal } from '../startRefusal.ts';

/** The uid and gid of `nobody` on every Linux; no user is ever added to the host. */
const NOBODY = 65534;

/** How the PostgreSQL programs are run: `wrap` gives command and arguments, `uid`/`gid` go to spawn. */
export interface RunAs {
  wrap(program: string, args: string[]): { command: string; args: string[] };
  uid?: number;
  gid?: number;
  /** Who must own the cluster's files on the host. */
  owner: number;
}

function othersMayPass(path: string, program: boolean): boolean {
  const needed = program ? 0o005 : 0o001;
  if ((statSync(path).mode & needed) !== needed) return false;
  for (let folder = dirname(resolve(path)); ; folder = dirname(folder)) {
    if ((statSync(folder).mode & 0o001) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}

function canUnshare(): boolean {
  const probe = spawnSync('unshare', ['--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`, 'true']);
  return probe.status === 0;
}

function chownTree(path: string, uid: number): void {
  chownSync(path, uid, uid);
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    const child = join(path, entry.name);
    if (entry.isDirectory()) chownTree(child, uid);
    else if (!entry.isSymbolicLink()) chownSync(child, uid, uid);
  }
}

/**
 * Makes the cluster's folder private and, for root, gives it to the user that PostgreSQL runs as: a data folder
 * that was copied or restored often has lost both, and PostgreSQL would refuse it.
 */
export function makePrivate(run: RunAs, cluster: string): void {
  if ((statSync(cluster).mode & 0o777) !== 0o700) chmodSync(cluster, 0o700);
  if (process.getuid?.() === 0 && statSync(cluster).uid !== run.owner) chownTree(cluster, run.owner);
}

/**
 * PostgreSQL refuses to run as root. An ordinary user runs it directly. Root runs it as `nobody`;
 * when `nobody` cannot reach the folders (a home with mode 0700) root runs it in a user namespace
 * where root is called `nobody`. Refuses when neither way is open.
 */
export function chooseRunAs(bin: string, folder: string): RunAs {
  const uid = process.getuid?.() ?? -1;
  const direct = (program: string, args: string[]) => ({ command: program, args });
  if (uid !== 0) return { wrap: direct, owner: uid };

  // The data folder is private; `nobody` only has to pass through it to the cluster.
  for (const own of [folder, dirname(folder)]) {
    if (statSync(own).uid === 0) chmodSync(own, statSync(own).mode | 0o011);
  }
  if (othersMayPass(join(bin, 'postgres'), true) && othersMayPass(folder, false)) {
    return { wrap: direct, uid: NOBODY, gid: NOBODY, owner: NOBODY };
  }
  if (canUnshare()) {
    const prefix = ['--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`];
    return {
      wrap: (program, args) => ({ command: 'unshare', args: [...prefix, program, ...args] }),
      owner: 0,
    };
  }
  throw new StartRefusal(
    `PostgreSQL 不能以 root 身份运行，而其他用户进不了 ${folder}。请把工坊放到其他用户可以进入的文件夹（例如 /opt 或 /srv），或改用普通用户启动。`,
  );
}
