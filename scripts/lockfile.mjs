import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';

/** package-lock.json names no registry and holds a digest for every package. */
export function checkLockfile() {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const entries = Object.entries(packages).filter(([path, entry]) => path !== '' && !entry.link);
  const faults = entries.flatMap(([path, entry]) => [
    ...(entry.resolved ? [`${path}: names where it was downloaded (${entry.resolved})`] : []),
    ...(entry.integrity || entry.inBundle ? [] : [`${path}: has no integrity`]),
  ]);
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const direct = Object.keys(dependencies).length;
  if (direct > 30) faults.push(`package.json has ${direct} dependencies, at most 30 are allowed`);
  return { faults, report: `${entries.length} packages, ${direct} direct` };
}
