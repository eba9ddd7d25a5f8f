// Node built-ins only: this runs before anything is installed.
import { checkBudgets } from './budgets.mjs';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { checkLockfile } from './lockfile.mjs';
import { requireNode } from './node.mjs';
import { run, runBin } from './run.mjs';

const say = (line) => process.stdout.write(`${line}\n`);

async function program(done) {
  const { code, output } = await done;
  return { faults: code === 0 ? [] : [output.trim()], report: '' };
}

const capture = { capture: true };
const tsc = (config) => program(runBin('typescript/bin/tsc', ['--noEmit', '-p', config], capture));
const cli = (...args) => program(run(process.execPath, ['dist/cli/main.js', ...args], capture));

const STEPS = [
  [
    'format, lint, function sizes',
    () =>
      program(
        runBin(
          '@biomejs/biome/bin/biome',
          ['ci', '--colors=off', '--error-on-warnings', '--diagnostic-level=warn'],
          capture,
        ),
      ),
  ],
  ['types of core (no Node, no DOM)', () => tsc('tsconfig.core.json')],
  ['types of server', () => tsc('tsconfig.server.json')],
  ['types of web', () => tsc('tsconfig.web.json')],
  ['types of tests', () => tsc('tsconfig.test.json')],
  [
    'layers',
    () => program(runBin('vitest/vitest.mjs', ['run', '--project=pure', 'test/layers.test.ts'], capture)),
  ],
  ['budgets', checkBudgets],
  ['lockfile', checkLockfile],
  ['docs/config.md is current', () => cli('config', 'docs', '--check')],
];

requireNode();
await ensureInstalled(say);
await ensureBuilt(() => {}, ['server']);
let failed = 0;
for (const [name, step] of STEPS) {
  const { faults, report } = await step();
  say(`${faults.length === 0 ? 'ok  ' : 'FAIL'}  ${name}${report ? `: ${report}` : ''}`);
  for (const fault of faults) say(fault.replaceAll(/^/gm, '      '));
  if (faults.length > 0) failed++;
}
say(failed === 0 ? 'check: all is well' : `check: ${failed} of ${STEPS.length} failed`);
process.exit(failed === 0 ? 0 : 1);
