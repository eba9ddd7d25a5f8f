import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { freshDatabase } from '../../../test/database.ts';
import { StartRefusal } from '../startRefusal.ts';
import { migrate, pending, withRoles } from './migrate.ts';
import type { MigrationFile } from './migrationFiles.ts';

const database = await freshDatabase();

const file = (version: number, text: string): MigrationFile => ({
  version,
  name: `${version}-x.sql`,
  sql: text,
  checksum: text,
});

describe('pending', () => {
  test('only what was not applied', () => {
    const files = [file(1, 'a'), file(2, 'b')];
    expect(pending(files, [{ version: 1, name: '1-x.sql', checksum: 'a' }]).map((f) => f.version)).toEqual([
      2,
    ]);
  });
  test('refuses a schema newer than the program', () => {
    expect(() => pending([file(1, 'a')], [{ version: 9, name: '9-x.sql', checksum: 'z' }])).toThrow(
      StartRefusal,
    );
  });
  test('refuses an applied file that was changed', () => {
    expect(() => pending([file(1, 'a')], [{ version: 1, name: '1-x.sql', checksum: 'b' }])).toThrow(/不一致/);
  });
  test('refuses a number below the last applied one', () => {
    expect(() =>
      pending([file(1, 'a'), file(2, 'b')], [{ version: 2, name: '2-x.sql', checksum: 'b' }]),
    ).toThrow(/不能补执行/);
  });
});

test('role placeholders are quoted names, casts stay', () => {
  expect(withRoles('grant :app_role; :owner_role x::app_role', 'o"w', 'app')).toBe(
    'grant "app"; "o""w" x::app_role',
  );
});

describe('on PostgreSQL', () => {
  // Numbers above the project's own, so that the real migrations stay as they are.
  const { owner, app } = database.connection;

  test('two processes at once apply each file once', async () => {
    const real = await sql<{ version: number; name: string; checksum: string }>`
      select version, name, checksum from schema_migration order by version`.execute(database.owner);
    const known = real.rows.map((row) => ({ ...row, sql: '' }));
    const files = [...known, file(9001, 'create table probe (id int); grant select on probe to :app_role')];
    const done = await Promise.all([migrate({ owner, app, files }), migrate({ owner, app, files })]);
    expect(done.flat()).toEqual(['9001-x.sql']);
    await sql`select * from probe`.execute(database.app);
  });

  test('a failing file leaves nothing behind', async () => {
    const real = await sql<{ version: number; name: string; checksum: string }>`
      select version, name, checksum from schema_migration order by version`.execute(database.owner);
    const known = real.rows.map((row) => ({ ...row, sql: '' }));
    const files = [...known, file(9002, 'create table half (id int); select 1/0')];
    await expect(migrate({ owner, app, files })).rejects.toThrow(/9002-x.sql failed: division by zero/);
    await expect(sql`select * from half`.execute(database.owner)).rejects.toThrow(/does not exist/);
  });

  test('the application is no superuser, cannot bypass row security and owns nothing', async () => {
    const role = await sql<{ rolsuper: boolean; rolbypassrls: boolean; owned: number }>`
      select rolsuper, rolbypassrls, (select count(*) from pg_class where relowner = r.oid) as owned
      from pg_roles r where rolname = current_user`.execute(database.app);
    expect(role.rows[0]).toEqual({ rolsuper: false, rolbypassrls: false, owned: 0 });
    await expect(sql`create table mine (id int)`.execute(database.app)).rejects.toThrow(/permission denied/);
  });
});
