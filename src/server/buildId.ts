import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Version of this build: an open tab that was served by another one asks to be refreshed. */
export function buildId(root: string): string {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const stamp = join(root, 'dist', '.web-built-from');
  return existsSync(stamp) ? `${version}+${readFileSync(stamp, 'utf8').slice(0, 10)}` : version;
}
