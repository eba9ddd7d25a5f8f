import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { lockFolder } from './instanceLock.ts';
import { StartRefusal } from './startRefusal.ts';

const folder = mkdtempSync(join(tmpdir(), 'gongfang-lock-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('one at a time; letting go lets the next in', () => {
  const letGo = lockFolder(folder);
  expect(() => lockFolder(folder)).toThrow(StartRefusal);
  letGo();
  lockFolder(folder)();
  expect(existsSync(join(folder, 'instance.lock'))).toBe(false);
});

test.each([
  ['a process that is gone', '4194000 123\n'],
  ['a pid that was given to another process since', `${process.pid} 1\n`],
  ['half a file', ''],
])('a lock left by %s is taken over', (_, content) => {
  writeFileSync(join(folder, 'instance.lock'), content);
  lockFolder(folder)();
});
