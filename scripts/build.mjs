import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './paths.mjs';
import { runBin } from './run.mjs';

const EMITTED = new Set(['.ts', '.tsx']);
const LAYERS = ['src/core', 'src/documents', 'src/contract'];

/** The two halves of dist/: the operator's commands need only the first. */
const PARTS = {
  server: {
    reads: [...LAYERS, 'src/server', 'src/cli', 'tsconfig.base.json', 'tsconfig.server.json'],
    make: buildServer,
  },
  web: { reads: [...LAYERS, 'src/web', 'vite.config.ts', 'scripts/offlineShell.mjs'], make: buildWeb },
};

function* filesIn(path) {
  if (!existsSync(join(root, path))) return;
  const entries = readdirSync(join(root, path), { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const child = `${path}/${entry.name}`;
    if (entry.isDirectory()) yield* filesIn(child);
    else if (!/\.test\.tsx?$/.test(entry.name)) yield child;
  }
}

/** One digest over everything that a part is made from; tests do not count. */
function digestOf(part) {
  const hash = createHash('sha256');
  for (const source of [...PARTS[part].reads, 'package-lock.json']) {
    const files = extname(source) === '' ? filesIn(source) : existsSync(join(root, source)) ? [source] : [];
    for (const file of files)
      hash
        .update(`${file}\0`)
        .update(readFileSync(join(root, file)))
        .update('\0');
  }
  return hash.digest('hex');
}

const stampOf = (part) => join(root, 'dist', `.${part}-built-from`);

function isBuilt(part) {
  // A release is built and has no sources.
  if (!existsSync(join(root, 'src'))) return true;
  return existsSync(stampOf(part)) && readFileSync(stampOf(part), 'utf8') === digestOf(part);
}

/** What tsc leaves behind: SQL, Typst, fonts, pages. The web folder is vite's. */
function copyAssets(out) {
  for (const file of filesIn('src')) {
    if (file.startsWith('src/web/') || EMITTED.has(extname(file))) continue;
    cpSync(join(root, file), join(root, out, file.slice('src/'.length)));
  }
}

async function buildServer(out) {
  // Types are checked by `npm run check`; here only the emit counts.
  const args = ['-p', 'tsconfig.server.json', '--outDir', out, '--noCheck'];
  const done = await runBin('typescript/bin/tsc', args, { capture: true });
  copyAssets(out);
  return done;
}

async function buildWeb(out) {
  if (!existsSync(join(root, 'vite.config.ts'))) return { code: 0, output: '' };
  const env = { ...process.env, NODE_ENV: 'production' };
  const args = ['build', '--outDir', join(root, out, 'web'), '--emptyOutDir', '--logLevel', 'warn'];
  return runBin('vite/bin/vite.js', args, { capture: true, env });
}

/** Puts each finished folder in place by rename: a broken or killed build never stands where a good one stood. */
function putInPlace(made) {
  mkdirSync(join(root, 'dist'), { recursive: true });
  for (const name of readdirSync(made)) {
    const place = join(root, 'dist', name);
    if (existsSync(place)) renameSync(place, join(made, `${name}.old`));
    renameSync(join(made, name), place);
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** What builds left behind that were killed. */
function sweep() {
  for (const name of readdirSync(root).filter((entry) => entry.startsWith('dist.new.'))) {
    if (!isAlive(Number(name.split('.').at(-1)))) rmSync(join(root, name), { recursive: true, force: true });
  }
}

async function buildPart(part) {
  const digest = digestOf(part);
  const out = `dist.new.${part}.${process.pid}`;
  rmSync(join(root, out), { recursive: true, force: true });
  try {
    const { code, output } = await PARTS[part].make(out);
    if (code !== 0) throw new Error(output.trim());
    if (existsSync(join(root, out))) putInPlace(join(root, out));
    writeFileSync(stampOf(part), digest);
  } finally {
    rmSync(join(root, out), { recursive: true, force: true });
  }
}

/** Builds the parts whose sources changed since the last build, side by side. Exits when one cannot be built. */
export async function ensureBuilt(say, parts = ['server', 'web']) {
  const stale = parts.filter((part) => !isBuilt(part));
  if (stale.length === 0) return;
  say('生成程序 …');
  sweep();
  const results = await Promise.allSettled(stale.map(buildPart));
  const faults = results.filter((result) => result.status === 'rejected');
  for (const fault of faults) process.stderr.write(`${fault.reason.message}\n`);
  if (faults.length > 0) process.exit(1);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) await ensureBuilt(console.log);
