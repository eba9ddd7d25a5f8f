import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServerProcess } from '../test/serverProcess.ts';
import { prepareBrowser } from './browser.ts';

/** Playwright's global set-up: the built server with fresh demo data in a temp folder, one for the whole run. */
export default async function startServer(): Promise<() => Promise<void>> {
  await prepareBrowser();
  const data = mkdtempSync(join(tmpdir(), 'gongfang-journeys-'));
  const server = await startServerProcess({ GONGFANG_DATA: data });
  process.env.E2E_ADDRESS = server.address;
  return async () => {
    await server.stop();
    rmSync(data, { recursive: true, force: true });
  };
}
