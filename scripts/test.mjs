// Node built-ins only: this runs before anything is installed.
//   npm test                  everything: rules, commands on PostgreSQL, drills, journeys in a browser
//   npm test -- --e2e         only the journeys
//   npm test -- --nightly     the long drills too
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { journeyCounts, summaryLine, vitestCounts } from './counts.mjs';
import { ensureInstalled } from './install.mjs';
import { requireNode } from './node.mjs';
import { root } from './paths.mjs';
import { runBin } from './run.mjs';

const flags = new Set(process.argv.slice(2).filter((word) => ['--e2e', '--nightly'].includes(word)));
const rest = process.argv.slice(2).filter((word) => !flags.has(word));
const say = (line) => process.stdout.write(`${line}\n`);
const reports = join(root, 'test-results');
const env = { ...process.env, ...(flags.has('--nightly') ? { TEST_NIGHTLY: '1' } : {}) };

async function runVitest() {
  const file = join(reports, 'vitest.json');
  const args = ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${file}`, ...rest];
  const { code } = await runBin('vitest/vitest.mjs', args, { env });
  return vitestCounts(file, code);
}

async function runJourneys() {
  const file = join(reports, 'journeys.json');
  const args = ['test', '--pass-with-no-tests', '--reporter=list,json', ...rest];
  const { code } = await runBin('@playwright/test/cli.js', args, {
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: file },
  });
  return journeyCounts(file, code);
}

requireNode();
await ensureInstalled(say);
await ensureBuilt(say);
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
const counts = [];
if (!flags.has('--e2e')) counts.push(await runVitest());
counts.push(await runJourneys());
const { failed, line } = summaryLine(...counts);
say(line);
process.exit(failed > 0 ? 1 : 0);
