import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from './config.ts';

/** The secret that signs sessions: configured, or made once and kept in a 0600 file of the data folder. */
export function sessionSecret(config: Pick<Config, 'secret' | 'data'>): string {
  if (config.secret) return config.secret;
  const file = join(config.data, 'session-secret');
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  const made = randomBytes(32).toString('base64url');
  writeFileSync(`${file}.${process.pid}`, `${made}\n`, { mode: 0o600 });
  renameSync(`${file}.${process.pid}`, file);
  return made;
}
