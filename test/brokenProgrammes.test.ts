import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { programmeCheck } from '../src/cli/programmeCheck.ts';

const shipped = join(import.meta.dirname, '../programmes/jingzhou-2019');
const cases = join(import.meta.dirname, 'brokenProgrammes');
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongfang-broken-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** How one file of the shipped programme is broken, and what must be said of it. */
interface Broken {
  readonly about: string;
  readonly file: string;
  /** The whole file, for what is no JSON. */
  readonly text?: string;
  /** Dotted path to new value; a step of the path is a key, a number, or the id of an element of a list. */
  readonly set?: Readonly<Record<string, unknown>>;
  readonly push?: Readonly<Record<string, unknown>>;
  readonly remove?: readonly string[];
  /** All in one line of the answer. */
  readonly says: readonly string[];
}
// biome-ignore lint/suspicious/noExplicitAny: the point is to write what the schema would not allow
type Json = any;

const keyIn = (at: Json, step: string): string | number => {
  const byId = Array.isArray(at) ? at.findIndex((one) => one?.id === step) : -1;
  return byId >= 0 ? byId : step;
};
/** The element around the end of a path, and the key of the end in it. */
function around(json: Json, path: string): readonly [Json, string | number] {
  const steps = path.split('.');
  const last = steps.pop() ?? '';
  const inside = steps.reduce((at, step) => at[keyIn(at, step)], json);
  return [inside, keyIn(inside, last)];
}

function textOf(json: Json, { set = {}, push = {}, remove = [] }: Broken): string {
  for (const [path, value] of Object.entries(set)) {
    const [inside, key] = around(json, path);
    inside[key] = value;
  }
  for (const [path, value] of Object.entries(push)) {
    const [inside, key] = around(json, path);
    inside[key].push(value);
  }
  for (const path of remove) {
    const [inside, key] = around(json, path);
    delete inside[key];
  }
  return JSON.stringify(json, null, 2);
}

/** A copy of the shipped programme with one file changed. */
function brokenCopy(file: string, text: (json: Json) => string): string {
  const copy = mkdtempSync(join(folder, 'p-'));
  cpSync(shipped, copy, { recursive: true, filter: (path) => !/[/\\](demo|examples)$/.test(path) });
  const path = join(copy, file);
  writeFileSync(path, text(JSON.parse(readFileSync(path, 'utf8'))));
  return copy;
}
/** What `programme check` prints and how it ends. */
async function check(...folders: string[]) {
  const lines: string[] = [];
  const code = await programmeCheck(folders, (line) => lines.push(line));
  return { code, lines };
}
const files = readdirSync(cases).sort();

describe('a broken programme names the element', () => {
  it.each(files)('%s', async (name) => {
    const broken: Broken = JSON.parse(readFileSync(join(cases, name), 'utf8'));
    const copy = brokenCopy(broken.file, (json) => broken.text ?? textOf(json, broken));
    const { code, lines } = await check(copy);
    expect(code).toBe(1);
    const faults = lines.filter((line) => line.startsWith('  错误  '));
    expect(
      faults.some((line) => broken.says.every((part) => line.includes(part))),
      lines.join('\n'),
    ).toBe(true);
    // Every sentence is Chinese, with no English one of a library in it.
    const english = faults.filter(
      (line) => !/[\u4e00-\u9fff]/.test(line) || /[a-z]+ [a-z]+ [a-z]+ /i.test(line),
    );
    expect(english).toEqual([]);
  });

  it('there are enough of them', () => {
    expect(files.length).toBeGreaterThanOrEqual(30);
  });

  it('brackets without end are told, not followed', async () => {
    const items = `${'{"id":"x","title":"甲","items":['.repeat(3000)}${']}'.repeat(3000)}`;
    const copy = brokenCopy('standards/six-have.json', () => items);
    const { code, lines } = await check(copy);
    expect([code, lines.join('\n')]).toEqual([1, expect.stringMatching(/six-have\.json：.*套得太深/)]);
  });

  it('no folder, no argument', async () => {
    expect((await check(join(folder, 'nowhere'))).code).toBe(1);
    expect((await check()).code).toBe(2);
  });
});
