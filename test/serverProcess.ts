import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

export interface ServerProcess {
  address: string;
  child: ChildProcess;
  /** All that was written so far. */
  output(): string;
  /** Asks for an orderly end; answers the exit code. */
  stop(): Promise<number | null>;
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Where `npm start` would begin; what it needs of the environment and nothing of ours that might disturb. */
export function launchServer(settings: Record<string, string>, wrap: string[] = []): ChildProcess {
  const { GONGFANG_DATA, DATABASE_URL, DATABASE_OWNER_URL, PORT, NODE_ENV, ...inherited } = process.env;
  const words = [...wrap, process.execPath, `${root}dist/server/main.js`];
  return spawn(words[0]!, words.slice(1), {
    env: { ...inherited, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Waits until the process ends; answers its exit code (null when a signal ended it). */
export function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => child.once('exit', (code) => resolve(code)));
}

/** Starts the built server as a process of its own and waits for its address. Throws with its words when it refuses. */
export async function startServerProcess(
  settings: Record<string, string>,
  wrap: string[] = [],
): Promise<ServerProcess> {
  const port = settings.PORT ?? String(await freePort());
  const child = launchServer({ GONGFANG_LOG: 'file', ...settings, PORT: port }, wrap);
  let text = '';
  const address = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      text += chunk;
      const found = /已启动：(http\S+)/.exec(text);
      if (found) resolve(found[1]!);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}:\n${text}`)));
    child.once('error', reject);
  });
  const stop = () => {
    child.kill('SIGTERM');
    return ended(child);
  };
  return { address, child, output: () => text, stop };
}
