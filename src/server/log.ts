import { existsSync, mkdirSync, openSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import pino, { type Logger } from 'pino';
import type { Config } from './config.ts';

export type { Logger };

const LARGEST = 20_000_000;

function destination(config: Config) {
  if (config.logTo === 'stdout') return pino.destination({ dest: 1, sync: false });
  const folder = join(config.data, 'logs');
  const file = join(folder, 'gongfang.log');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (existsSync(file) && statSync(file).size > LARGEST) renameSync(file, `${file}.old`);
  // Opened at once: a start that is refused ends before a stream would have opened it.
  return pino.destination({ dest: openSync(file, 'a', 0o600), sync: false });
}

/** JSON lines without personal data: what could carry it (bodies, cookies, addresses' queries) is cut out. */
export function createLog(config: Config): { log: Logger; flush: () => void } {
  const stream = destination(config);
  const redact = [
    'req.headers.cookie',
    'req.headers.authorization',
    'res.headers["set-cookie"]',
    '*.password',
  ];
  const log = pino(
    { level: config.logLevel, base: undefined, redact, timestamp: pino.stdTimeFunctions.isoTime },
    stream,
  );
  const flush = () => {
    try {
      stream.flushSync();
    } catch {
      // Nothing was written yet, or the reader of our stdout is gone.
    }
  };
  return { log, flush };
}
