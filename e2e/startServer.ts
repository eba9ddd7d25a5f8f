import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FullConfig } from '@playwright/test';
import { startServerProcess } from '../test/serverProcess.ts';
import { addressOf } from './addressOf.ts';
import { prepareBrowser } from './browser.ts';

/** Playwright's global set-up: for each lane the built server with fresh demo data in a temp folder, for the whole run. */
export default async function startServer({ projects }: FullConfig): Promise<() => Promise<void>> {
  await prepareBrowser();
  const stops = await Promise.all(projects.map(({ name }) => startLane(name)));
  return async () => {
    await Promise.all(stops.map((stop) => stop()));
  };
}

async function startLane(lane: string): Promise<() => Promise<void>> {
  const data = mkdtempSync(join(tmpdir(), 'gongfang-journeys-'));
  const server = await startServerProcess({ GONGFANG_DATA: data });
  process.env[addressOf(lane)] = server.address;
  return async () => {
    await server.stop();
    rmSync(data, { recursive: true, force: true });
  };
}
