import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The drills run the built server: brings dist/ up to date first (the operator's commands do that silently). */
export default function build(): void {
  const script = fileURLToPath(new URL('../../scripts/cli.mjs', import.meta.url));
  const done = spawnSync(process.execPath, [script], { encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`the server does not build:\n${done.stderr}`);
}
