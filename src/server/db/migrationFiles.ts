import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface MigrationFile {
  version: number;
  name: string;
  sql: string;
  /** SHA-256 of the text with \n line ends, so that a checkout's line ends do not matter. */
  checksum: string;
}

/** The folder beside this file, in the sources as in the build. */
const MIGRATIONS_FOLDER = fileURLToPath(new URL('./migrations/', import.meta.url));

/** Reads `NNNN-name.sql` files in order. Throws when a number stands twice or a name is malformed. */
export function migrationFiles(folder = MIGRATIONS_FOLDER): MigrationFile[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort();
  const files = names.map((name) => {
    const match = /^(\d{4})-[a-zA-Z0-9-]+\.sql$/.exec(name);
    if (!match) throw new Error(`migration ${name}: the name must be NNNN-name.sql`);
    const sql = readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n');
    return { version: Number(match[1]), name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
  });
  files.forEach((file, index) => {
    if (files[index - 1]?.version === file.version)
      throw new Error(`migration number ${file.version} stands twice`);
  });
  return files;
}
