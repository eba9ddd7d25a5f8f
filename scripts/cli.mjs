// Node built-ins only: this runs before anything is installed.
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { requireNode } from './node.mjs';

const say = (line) => process.stderr.write(`${line}\n`);

requireNode();
await ensureInstalled(say);
await ensureBuilt(() => {}, ['server']);
await import('../dist/cli/main.js');
