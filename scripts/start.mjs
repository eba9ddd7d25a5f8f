// Node built-ins only: this runs before anything is installed.
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { requireNode } from './node.mjs';

const say = (line) => process.stdout.write(`${line}\n`);

requireNode();
await ensureInstalled(say);
await ensureBuilt(say);
// The same process goes on as the server: signals reach it directly, and no second node stays in memory.
await import('../dist/server/main.js');
