import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { root } from './paths.mjs';

/** What runs the product; no sources, no tests. */
const PARTS = ['dist', 'programmes', 'scripts', 'docs', 'package.json', 'package-lock.json', '.npmrc'];
const PAPERS = ['README.md', 'README.zh-CN.md', 'CHANGELOG.md', 'LICENSE', 'THIRD-PARTY.md', 'SECURITY.md'];

/** `npm run release`: a tarball with the program built. Run it by `npm ci --omit=dev && npm start`. */
await ensureInstalled(console.log);
await ensureBuilt(console.log);
const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const file = `${name}-${version}.tgz`;
// Same build, same bytes: order, owner and times are fixed.
const fixed = ['--sort=name', '--owner=0', '--group=0', '--numeric-owner', '--mtime=2000-01-01 00:00Z'];
const folder = `--transform=s,^,${name}-${version}/,`;
execFileSync('tar', ['-cf', `${file}.tar`, ...fixed, folder, ...PARTS, ...PAPERS], { cwd: root });
execFileSync('gzip', ['-nf9', `${file}.tar`], { cwd: root });
execFileSync('mv', [`${file}.tar.gz`, file], { cwd: root });
console.log(`已生成 ${file}`);
