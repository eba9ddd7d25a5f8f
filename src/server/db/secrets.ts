import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Passwords of the three roles of the embedded server; made once, never leave the data folder. */
export interface DatabaseSecrets {
  superuser: string;
  owner: string;
  app: string;
}

/** Reads the 0600 file `secrets.json` in `folder`, and makes it when it is missing. */
export function databaseSecrets(folder: string): DatabaseSecrets {
  const file = join(folder, 'secrets.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as DatabaseSecrets;
  const secret = () => randomBytes(24).toString('base64url');
  const made: DatabaseSecrets = { superuser: secret(), owner: secret(), app: secret() };
  writeFileSync(`${file}.new`, JSON.stringify(made), { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return made;
}
