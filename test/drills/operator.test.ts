import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { begin, newHome, ready } from './place.ts';

const withDatabase = fileURLToPath(new URL('../../dist/cli/withDatabase.js', import.meta.url));
/** The smallest operator's command: who am I, in which database. */
const COMMAND = `
  const { withDatabase } = await import(${JSON.stringify(`file://${withDatabase}`)});
  const answer = await withDatabase(async ({ pool }) => (await pool.query('select current_user as me')).rows[0].me);
  process.stdout.write(answer);`;

function command(data: string) {
  return spawnSync(process.execPath, ['--input-type=module', '-e', COMMAND], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, GONGFANG_DATA: data },
  });
}

describe('an operator’s command', () => {
  test('joins the running application, and starts the database itself when none runs', async () => {
    const data = join(newHome(), 'data');
    const server = await begin(data);
    expect(command(data)).toMatchObject({ status: 0, stdout: 'gongfang_app' });
    expect(await ready(server)).toBe(200);
    expect(await server.stop()).toBe(0);
    expect(command(data)).toMatchObject({ status: 0, stdout: 'gongfang_app' });
  });
});
