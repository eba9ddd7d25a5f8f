import { betterAuth } from 'better-auth';
import { username } from 'better-auth/plugins/username';
import { LEAST_PASSWORD } from '../../core/access/isWeakPassword.ts';
import type { AppDeps } from '../app.ts';
import { newId } from '../newId.ts';
import { sessionSecret } from '../sessionSecret.ts';
import { hashPassword, verifyPassword } from './passwords.ts';

/** A session ends at the latest after this; the idle limit is in sessionActor.ts. Seconds. */
const ABSOLUTE_LIFE = 7 * 24 * 3600;
/** The header in which our own route tells better-auth the caller's address; never taken from outside. */
export const ADDRESS_HEADER = 'x-gongfang-address';
export const AUTH_PATH = '/api/auth';

/**
 * Sign-in by account name. Nobody can register; accounts are made by `addUser`. Sessions and rate limits are rows, so any
 * number of processes share them. Origins are checked by our own hook (http/refuseForeignOrigin.ts) for all routes alike.
 */
export function createAuth({ config, db, log }: Pick<AppDeps, 'config' | 'db' | 'log'>) {
  return betterAuth({
    baseURL: config.publicUrl,
    basePath: AUTH_PATH,
    secret: sessionSecret(config),
    database: { db: db.withSchema('auth'), type: 'postgres' },
    telemetry: { enabled: false },
    logger: {
      log: (level, message) => log[level === 'error' ? 'error' : 'debug']({ auth: message }, 'auth'),
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: LEAST_PASSWORD,
      maxPasswordLength: 200,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    session: { expiresIn: ABSOLUTE_LIFE, disableSessionRefresh: true },
    // An office behind one address signs in together in the morning; guessing is stopped by account (signInAttempts.ts).
    rateLimit: {
      enabled: true,
      storage: 'database',
      window: 10,
      max: 100,
      customRules: { '/sign-in/username': { window: 10, max: 40 } },
    },
    advanced: {
      cookiePrefix: 'gongfang',
      useSecureCookies: config.publicUrl.startsWith('https:'),
      disableCSRFCheck: true,
      disableOriginCheck: true,
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
      database: { generateId: () => newId() },
    },
    plugins: [
      username({
        minUsernameLength: 1,
        maxUsernameLength: 60,
        usernameValidator: () => true,
        displayUsername: false,
      }),
    ],
  });
}
export type Auth = ReturnType<typeof createAuth>;
