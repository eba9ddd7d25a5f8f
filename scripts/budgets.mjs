import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { root } from './paths.mjs';

const FOLDERS = ['src', 'scripts', 'test', 'e2e', 'demo'];
const LIMITS = { median: 60, p95: 250, largest: 400, depth: 5 };

function sources() {
  return FOLDERS.flatMap((folder) => {
    try {
      return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs)$/.test(entry.name))
        .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
    } catch {
      return [];
    }
  });
}

/** Sizes of all source files in lines, against the budgets of the design; the figures are printed each time. */
export function checkBudgets() {
  const files = sources().map((path) => ({
    path,
    lines: readFileSync(join(root, path), 'utf8').trimEnd().split('\n').length,
  }));
  files.sort((a, b) => a.lines - b.lines);
  const at = (share) => files[Math.min(files.length - 1, Math.floor(files.length * share))].lines;
  const largest = files.at(-1);
  const deep = files.filter(({ path }) => path.split(sep).length - 1 > LIMITS.depth);
  const figures = { median: at(0.5), p95: at(0.95), largest: largest.lines };
  const total = files.reduce((sum, file) => sum + file.lines, 0);
  const faults = Object.entries(figures)
    .filter(([name, value]) => value > LIMITS[name])
    .map(([name, value]) => `${name} is ${value} lines, the budget is ${LIMITS[name]}`);
  for (const file of files.filter(({ lines }) => lines > LIMITS.largest))
    faults.push(`${file.path}: ${file.lines} lines`);
  for (const { path } of deep) faults.push(`${path}: deeper than ${LIMITS.depth} folders`);
  const report = `${files.length} files, ${total} lines; median ${figures.median}, p95 ${figures.p95}, largest ${figures.largest} (${largest.path})`;
  return { faults, report };
}
