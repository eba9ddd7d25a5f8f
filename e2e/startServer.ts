import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FullConfig } from '@playwright/test';
import { type ServerProcess, startServerProcess } from '../test/serverProcess.ts';
import { addressOf } from './addressOf.ts';
import { prepareBrowser } from './browser.ts';

/**
 * Playwright's global set-up: for each lane the built server with demo data of its own in a temp folder, for the whole run.
 * The demo is played once; the lanes begin from copies of it.
 */
export default async function startServer({ projects }: FullConfig): Promise<() => Promise<void>> {
  await prepareBrowser();
  const home = mkdtempSync(join(tmpdir(), 'gongfang-journeys-'));
  const data = join(home, 'played');
  await (await startServerProcess({ GONGFANG_DATA: data })).stop();
  const servers = await Promise.all(projects.map(({ name }) => startLane(name, data, join(home, name))));
  return async () => {
    await Promise.all(servers.map((server) => server.stop()));
    rmSync(home, { recursive: true, force: true });
  };
}

async function startLane(lane: string, played: string, data: string): Promise<ServerProcess> {
  // cp keeps owners: started by root, the database belongs to an ordinary user.
  execFileSync('cp', ['-a', played, data]);
  const server = await startServerProcess({ GONGFANG_DATA: data });
  process.env[addressOf(lane)] = server.address;
  return server;
}
