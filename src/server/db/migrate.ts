import pg from 'pg';
import { StartRefusal } from '../startRefusal.ts';
import { INSTALLATION_TABLE } from './installation.ts';
import { type MigrationFile, migrationFiles } from './migrationFiles.ts';

export interface MigrateOptions {
  /** The role that owns the tables. */
  owner: pg.ClientConfig;
  /** The role the application runs as; with one DATABASE_URL it is the owner. */
  app: pg.ClientConfig;
  files?: MigrationFile[];
  say?: (name: string) => void;
}

interface Applied {
  version: number;
  name: string;
  checksum: string;
}

/** Any number will do, as long as every process of ours uses the same. */
const LOCK = 7_240_119;

const REGISTER = `
  create table if not exists schema_migration (
    version integer primary key,
    name text not null,
    checksum text not null,
    applied_at timestamptz not null default now()
  )`;

async function roleOf(config: pg.ClientConfig): Promise<string> {
  const client = new pg.Client(config);
  await client.connect();
  try {
    return (await client.query<{ role: string }>('select current_user as role')).rows[0]!.role;
  } finally {
    await client.end();
  }
}

/** Replaces the placeholders `:owner_role` and `:app_role` (not a `::cast`) by quoted names. */
export function withRoles(sql: string, ownerRole: string, appRole: string): string {
  return sql
    .replaceAll(/(?<!:):owner_role\b/g, () => pg.escapeIdentifier(ownerRole))
    .replaceAll(/(?<!:):app_role\b/g, () => pg.escapeIdentifier(appRole));
}

/** The files still to apply. Refuses a schema newer than this program and an applied file that was changed. */
export function pending(files: MigrationFile[], applied: Applied[]): MigrationFile[] {
  const known = new Map(files.map((file) => [file.version, file]));
  for (const done of applied) {
    const file = known.get(done.version);
    if (!file) {
      throw new StartRefusal(
        `数据库的结构（${done.name}）比本程序新。请安装与数据库相同或更新的版本，不要用旧版本打开它。`,
      );
    }
    if (file.checksum !== done.checksum) {
      throw new StartRefusal(
        `升级文件 ${file.name} 与数据库中已执行的内容不一致，为保护数据没有继续。请恢复原来的程序文件。`,
      );
    }
  }
  const done = new Set(applied.map((row) => row.version));
  const last = Math.max(-1, ...done);
  const rest = files.filter((file) => !done.has(file.version));
  const late = rest.find((file) => file.version < last);
  if (late) throw new StartRefusal(`升级文件 ${late.name} 的编号小于数据库已执行的最后一个，不能补执行。`);
  return rest;
}

async function apply(client: pg.Client, file: MigrationFile, sql: string): Promise<void> {
  await client.query('begin');
  try {
    await client.query(sql);
    await client.query('insert into schema_migration (version, name, checksum) values ($1, $2, $3)', [
      file.version,
      file.name,
      file.checksum,
    ]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(`migration ${file.name} failed: ${(error as Error).message}`, { cause: error });
  }
}

/**
 * Brings the schema to this program's version: files in order, one transaction each, under an advisory lock
 * (identical processes may start together). Answers the names applied. Refusals: see `pending`.
 */
export async function migrate(options: MigrateOptions): Promise<string[]> {
  const files = options.files ?? migrationFiles();
  const appRole = await roleOf(options.app);
  const client = new pg.Client(options.owner);
  await client.connect();
  try {
    const ownerRole = (await client.query<{ role: string }>('select current_user as role')).rows[0]!.role;
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    await client.query("set client_min_messages = 'warning'");
    await client.query(REGISTER);
    await client.query(INSTALLATION_TABLE);
    await client.query(`grant select on schema_migration to ${pg.escapeIdentifier(appRole)}`);
    const applied = await client.query<Applied>(
      'select version, name, checksum from schema_migration order by version',
    );
    const rest = pending(files, applied.rows);
    for (const file of rest) {
      options.say?.(file.name);
      await apply(client, file, withRoles(file.sql, ownerRole, appRole));
    }
    return rest.map((file) => file.name);
  } finally {
    await client.end();
  }
}
