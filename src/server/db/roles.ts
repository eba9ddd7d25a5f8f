import pg from 'pg';
import type { DatabaseSecrets } from './secrets.ts';

/** The names inside the embedded server; an external server brings its own. */
export const OWNER_ROLE = 'gongfang_owner';
export const APP_ROLE = 'gongfang_app';
export const DATABASE_NAME = 'gongfang';

const quoted = (text: string) => pg.escapeLiteral(text);

/**
 * Brings roles and database to where they must be; safe to repeat, so a start that was killed half-way is mended
 * by the next one. Neither role may go round row-level security, and only the owner may create anything.
 */
export async function ensureRoles(superuser: pg.ClientConfig, secrets: DatabaseSecrets): Promise<void> {
  const client = new pg.Client({ ...superuser, database: 'postgres' });
  await client.connect();
  try {
    const roles = await client.query<{ rolname: string }>(
      'select rolname from pg_roles where rolname = any($1)',
      [[OWNER_ROLE, APP_ROLE]],
    );
    const known = new Set(roles.rows.map((row) => row.rolname));
    const passwords = { [OWNER_ROLE]: secrets.owner, [APP_ROLE]: secrets.app };
    for (const [role, password] of Object.entries(passwords)) {
      if (known.has(role)) continue;
      await client.query(
        `create role ${role} login nosuperuser nobypassrls nocreatedb nocreaterole password ${quoted(password)}`,
      );
    }
    const databases = await client.query('select 1 from pg_database where datname = $1', [DATABASE_NAME]);
    if (databases.rowCount === 0) await client.query(`create database ${DATABASE_NAME} owner ${OWNER_ROLE}`);
    await client.query(`revoke all on database ${DATABASE_NAME} from public`);
    await client.query(`grant connect on database ${DATABASE_NAME} to ${APP_ROLE}`);
  } finally {
    await client.end();
  }
}

/** Removes the application's database with all it holds; only for a first start that never came to its end. */
export async function dropDatabase(superuser: pg.ClientConfig): Promise<void> {
  const client = new pg.Client({ ...superuser, database: 'postgres' });
  await client.connect();
  try {
    await client.query(`drop database if exists ${DATABASE_NAME} with (force)`);
  } finally {
    await client.end();
  }
}
