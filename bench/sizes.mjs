import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** The page itself and what it names: scripts, preloaded modules, style sheets; gzip, KiB. */
export function firstPageKiB(root) {
  const web = join(root, 'dist/web');
  const page = readFileSync(join(web, 'index.html'));
  const named = [...page.toString().matchAll(/(?:src|href)="\/?([^"]+\.(?:js|css))"/g)].map(
    (match) => match[1],
  );
  const files = [page, ...[...new Set(named)].map((name) => readFileSync(join(web, name)))];
  return files.reduce((sum, bytes) => sum + gzipSync(bytes).length, 0) / 1024;
}

/** Size on disk of the installed packages; of those that run the product, by the lock file's marks. */
export async function installMiB(root) {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const size = (path) => {
    try {
      return (
        Number(
          execFileSync('du', ['-sk', join(root, path)], { stdio: ['ignore', 'pipe', 'ignore'] })
            .toString()
            .split('\t')[0],
        ) / 1024
      );
    } catch {
      return 0;
    }
  };
  const runs = Object.entries(packages).filter(
    ([path, about]) =>
      path && !about.dev && !about.devOptional && !/node_modules\/.*node_modules\//.test(path),
  );
  const running = runs.reduce((sum, [path]) => sum + size(path), 0);
  return `${size('node_modules').toFixed(0)} / ${running.toFixed(0)} MiB`;
}
