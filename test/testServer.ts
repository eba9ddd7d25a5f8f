import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type EmbeddedDatabase, startEmbedded } from '../src/server/db/embedded.ts';
import { clearLeftovers } from '../src/server/db/postmasterPid.ts';

/** Bump when the made cluster changes (roles, initdb options). */
const CACHE = fileURLToPath(new URL('../node_modules/.cache/gongfang/cluster-18.4-1', import.meta.url));
const PREFIX = 'gongfang-test-';
const SETTINGS = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' };

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** A test run that was killed leaves its server behind; the next run removes it. */
async function sweep(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const folder = join(tmpdir(), name);
    try {
      if (isAlive(Number(readFileSync(join(folder, 'runner.pid'), 'utf8')))) continue;
      await clearLeftovers(join(folder, 'postgres', 'cluster'));
      rmSync(folder, { recursive: true, force: true });
    } catch {
      // Somebody else's folder, or another run is sweeping it.
    }
  }
}

/** initdb takes a second; its result is kept per checkout, put in place by one rename. */
async function fillCache(): Promise<void> {
  if (existsSync(CACHE)) return;
  const making = `${CACHE}.${process.pid}`;
  const server = await startEmbedded({ folder: making, settings: SETTINGS, walSegmentMb: 1 });
  await server.stop();
  rmSync(join(making, 'run'), { recursive: true, force: true });
  try {
    renameSync(making, CACHE);
  } catch {
    rmSync(making, { recursive: true, force: true });
  }
}

/** Starts a throw-away server (fsync off) in a temp folder of this process. */
export async function startTestServer(
  settings: Record<string, string> = {},
): Promise<EmbeddedDatabase & { remove(): Promise<void> }> {
  await sweep();
  await fillCache();
  const home = join(tmpdir(), `${PREFIX}${process.pid}-${Date.now().toString(36)}`);
  const folder = join(home, 'postgres');
  mkdirSync(home, { mode: 0o711 });
  writeFileSync(join(home, 'runner.pid'), String(process.pid));
  cpSync(CACHE, folder, { recursive: true });
  const server = await startEmbedded({ folder, settings: { ...SETTINGS, ...settings } });
  const remove = async () => {
    await server.stop();
    rmSync(home, { recursive: true, force: true });
  };
  return { ...server, remove };
}
