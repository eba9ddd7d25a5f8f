import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../server/config.ts';
import { permissionsDocs } from './permissionsDocs.ts';

test('docs/permissions.md is what the rules say (npm run -s cli -- permissions docs)', async () => {
  expect(readFileSync(join(ROOT, 'docs/permissions.md'), 'utf8')).toBe(await permissionsDocs());
});
