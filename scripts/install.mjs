import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { run } from './run.mjs';

function packages(file) {
  return JSON.parse(readFileSync(join(root, file), 'utf8')).packages;
}

/** True when node_modules holds what package-lock.json asks for (packages for other machines are left out). */
export function isInstalled(withDev = true) {
  if (!existsSync(join(root, 'node_modules/.package-lock.json'))) return false;
  const wanted = packages('package-lock.json');
  const present = packages('node_modules/.package-lock.json');
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '' || entry.optional || entry.devOptional || entry.peer) return true;
    if (entry.dev && !withDev) return true;
    return present[path]?.version === entry.version;
  });
}

/** Installs exactly package-lock.json when node_modules is missing or old. Exits when npm cannot. */
export async function ensureInstalled(say) {
  // A release holds the built program and no sources: it needs no tools.
  const withDev = existsSync(join(root, 'src'));
  if (isInstalled(withDev)) return;
  say('安装依赖（第一次大约需要一分钟） …');
  const began = Date.now();
  const heartbeat = setInterval(
    () => say(`  还在安装（${Math.round((Date.now() - began) / 1000)} 秒） …`),
    15_000,
  );
  const words = ['ci', '--no-audit', '--no-fund', ...(withDev ? [] : ['--omit=dev'])];
  const { code, output } = await run('npm', words, { capture: true });
  clearInterval(heartbeat);
  if (code === 0) return;
  process.stderr.write(output);
  say('依赖没有装好，请检查网络和磁盘空间后再试一次。');
  process.exit(1);
}
