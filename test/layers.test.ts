import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const src = fileURLToPath(new URL('../src', import.meta.url));

/** Which layers a layer may import (its own always) and, for the pure ones, which packages. */
const MAY: Record<string, { layers: string[]; packages?: string[] }> = {
  core: { layers: [], packages: ['zod'] },
  documents: { layers: ['core'] },
  contract: { layers: ['core'], packages: ['zod'] },
  server: { layers: ['contract', 'documents', 'core'] },
  web: { layers: ['contract', 'core', 'documents'] },
  cli: { layers: ['server', 'contract', 'documents', 'core'] },
};

const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(
  (path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path),
);
const read = (path: string) => readFileSync(join(src, path), 'utf8');

function importsOf(path: string): string[] {
  const found = read(path).matchAll(/(?:^|[\s}])from\s+'([^'\n]+)'|\bimport\s*\(?\s*'([^'\n]+)'/gm);
  return [...found].map((match) => (match[1] ?? match[2])!);
}

function fault(path: string, target: string): string | undefined {
  const layer = path.split('/')[0]!;
  const may = MAY[layer];
  if (!may) return `${path}: ${layer} is no layer`;
  if (!target.startsWith('.')) {
    const name = target.startsWith('@') ? target.split('/').slice(0, 2).join('/') : target.split('/')[0]!;
    return may.packages && !may.packages.includes(name) ? `${path} imports the package ${name}` : undefined;
  }
  const to = relative(src, join(src, dirname(path), target));
  const other = to.split('/')[0]!;
  // The screens show the HTML preview; these writers need Node.
  const writer = layer === 'web' && /^documents\/write\/(pdf|docx|xlsx)/.test(to);
  const allowed = other === layer || may.layers.includes(other);
  return allowed && !writer ? undefined : `${path} imports ${to}`;
}

describe('layers', () => {
  test('arrows go only upwards', () => {
    const faults = files.flatMap((path) => importsOf(path).flatMap((target) => fault(path, target) ?? []));
    expect(faults).toEqual([]);
  });

  test('the rule finds a turned arrow', () => {
    expect(fault('core/application/submit.ts', '../../server/app.ts')).toMatch(/imports server/);
    expect(fault('core/decimal.ts', 'node:fs')).toMatch(/package node:fs/);
    expect(fault('web/pages/home.tsx', '../../server/app.ts')).toMatch(/imports server/);
    expect(fault('web/paper/preview.tsx', '../../documents/write/pdf.ts')).toMatch(/imports documents/);
  });

  test('only the configuration reads the environment', () => {
    expect(files.filter((path) => path !== 'server/config.ts' && /process\.env\b/.test(read(path)))).toEqual(
      [],
    );
  });

  test('no word of a programme stands in the sources: it is data', () => {
    const code = (path: string) => read(path).replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$|\s\/\/ .*$/gm, '');
    expect(files.filter((path) => /荆州|六有|附件\s?\d/.test(code(path)))).toEqual([]);
  });
});
