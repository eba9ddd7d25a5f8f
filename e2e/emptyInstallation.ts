import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startServerProcess } from '../test/serverProcess.ts';

const cli = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));

export interface EmptyInstallation {
  readonly address: string;
  /** `user add` on the running installation; answers the password that is shown once. */
  addUser(userName: string, displayName: string, ...role: string[]): Promise<string>;
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
    async end() {
      await server.stop();
      rmSync(data, { recursive: true, force: true });
    },
  };
}
