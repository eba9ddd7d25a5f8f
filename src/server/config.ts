import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Settings, settings } from './config/settings.ts';
import { StartRefusal } from './startRefusal.ts';

/** The installation's configuration, checked; made once at the start and passed on. */
export interface Config {
  /** The folder with package.json, programmes/ and dist/. */
  root: string;
  production: boolean;
  host: string;
  port: number;
  publicUrl: string;
  trustProxy: boolean;
  /** Absolute path of the data folder. */
  data: string;
  demo: boolean;
  /** Undefined: kept in the data folder, see sessionSecret. */
  secret?: string;
  /** Undefined: the embedded PostgreSQL. */
  database?: { url: string; ownerUrl: string };
  poolSize: number;
  stopSeconds: number;
  requestsPerMinute: number;
  /** Undefined: no mail is sent. */
  mail?: { smtp: string; from: string };
  /** Hosts on the inside that web-hooks may reach. */
  hookHosts: string[];
  /** Hour of the city's day at which reminders and digests go out. */
  dailyHour: number;
  logLevel: Settings['GONGFANG_LOG_LEVEL'];
  logTo: 'stdout' | 'file';
}

/** The same from src/server/ and from dist/server/. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url)).replace(/\/$/, '');

type Environment = Record<string, string | undefined>;

function unknownKeys(environment: Environment): string[] {
  return Object.keys(environment)
    .filter((key) => key.startsWith('GONGFANG_') && !(key in settings.shape))
    .map((key) => `${key}：没有这个设置（可用的设置见 docs/config.md）`);
}

function given(environment: Environment): Environment {
  // An empty variable is how a container file writes "not set".
  return Object.fromEntries(Object.keys(settings.shape).map((key) => [key, environment[key] || undefined]));
}

function fromSettings(s: Settings, root: string): Config {
  const production = s.NODE_ENV === 'production';
  return {
    root,
    production,
    host: s.HOST,
    port: s.PORT,
    publicUrl: s.GONGFANG_PUBLIC_URL ?? `http://${s.HOST === '0.0.0.0' ? 'localhost' : s.HOST}:${s.PORT}`,
    trustProxy: s.GONGFANG_TRUST_PROXY === 'yes',
    data: s.GONGFANG_DATA ? resolve(s.GONGFANG_DATA) : join(root, 'data'),
    demo: s.GONGFANG_DEMO === 'auto' && !production,
    secret: s.GONGFANG_SECRET,
    database: s.DATABASE_URL
      ? { url: s.DATABASE_URL, ownerUrl: s.DATABASE_OWNER_URL ?? s.DATABASE_URL }
      : undefined,
    poolSize: s.GONGFANG_POOL_SIZE,
    stopSeconds: s.GONGFANG_STOP_SECONDS,
    requestsPerMinute: s.GONGFANG_REQUESTS_PER_MINUTE,
    mail:
      s.GONGFANG_SMTP_URL && s.GONGFANG_MAIL_FROM
        ? { smtp: s.GONGFANG_SMTP_URL, from: s.GONGFANG_MAIL_FROM }
        : undefined,
    hookHosts: (s.GONGFANG_HOOK_HOSTS ?? '').split(/[\s,，]+/).filter((host) => host !== ''),
    dailyHour: s.GONGFANG_DAILY_HOUR,
    logLevel: s.GONGFANG_LOG_LEVEL,
    logTo: s.GONGFANG_LOG ?? (production ? 'stdout' : 'file'),
  };
}

/**
 * Reads the configuration; the only reader of the environment. Refuses (StartRefusal) with all faults at once:
 * wrong values, GONGFANG_ names that do not exist, an owner's address without DATABASE_URL.
 */
export function readConfig(environment: Environment = process.env): Config {
  const parsed = settings.safeParse(given(environment));
  const faults = [
    ...(parsed.error?.issues ?? []).map((issue) => `${issue.path.join('.')}：${issue.message}`),
    ...unknownKeys(environment),
  ];
  if (environment.DATABASE_OWNER_URL && !environment.DATABASE_URL) {
    faults.push('DATABASE_OWNER_URL：只能与 DATABASE_URL 一起使用');
  }
  if (environment.GONGFANG_SMTP_URL && !environment.GONGFANG_MAIL_FROM) {
    faults.push('GONGFANG_MAIL_FROM：填了 GONGFANG_SMTP_URL 时必填');
  }
  if (faults.length > 0 || !parsed.success) {
    throw new StartRefusal(`设置有误，请改正后再启动：\n${faults.map((fault) => `  · ${fault}`).join('\n')}`);
  }
  return fromSettings(parsed.data, ROOT);
}

/** What a program started by us may see of our environment: where programs are, and no secrets. */
export function childEnvironment(): Record<string, string> {
  return { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };
}
