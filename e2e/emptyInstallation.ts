import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { attachEmbedded } from '../src/server/db/embedded.ts';
import { startServerProcess } from '../test/serverProcess.ts';

const cli = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));

export interface EmptyInstallation {
  readonly address: string;
  /** `user add` on the running installation; answers the password that is shown once. */
  addUser(userName: string, displayName: string, ...role: string[]): Promise<string>;
  /** Lets the installation live on a day (docs/decisions/0017): a window of a programme is open whatever the machine's date. */
  liveOn(day: string): Promise<void>;
  end(): Promise<void>;
}

/** An installation as it is on the first day: no demo, no year's work, one administrator. */
export async function emptyInstallation(): Promise<EmptyInstallation> {
  const data = mkdtempSync(join(tmpdir(), 'gongfang-empty-'));
  const settings = { GONGFANG_DATA: data, GONGFANG_DEMO: 'no' };
  const server = await startServerProcess(settings);
  return {
    address: server.address,
    async addUser(userName, displayName, ...role) {
      const child = spawn(process.execPath, [cli, 'user', 'add', userName, displayName, ...role], {
        env: { ...process.env, ...settings },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      let said = '';
      child.stdout.on('data', (chunk: Buffer) => {
        said += chunk;
      });
      child.stderr.on('data', (chunk: Buffer) => {
        said += chunk;
      });
      await once(child, 'close');
      const password = /：(\S+)\s*$/.exec(said.trim())?.[1];
      if (!password) throw new Error(`no account: ${said}`);
      return password;
    },
    async liveOn(day) {
      const running = attachEmbedded(join(data, 'postgres-18'));
      if (!running) throw new Error('the database of the installation does not run');
      const owner = new pg.Client(running.connection('owner'));
      await owner.connect();
      const offset = Date.parse(`${day}T09:00:00+08:00`) - Date.now();
      await owner.query('update tenant set clock_offset_ms = $1', [offset]);
      await owner.end();
    },
    async end() {
      await server.stop();
      rmSync(data, { recursive: true, force: true });
    },
  };
}
