import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import pino from 'pino';
import { afterAll } from 'vitest';
import type { Actor, Grant, Role } from '../src/core/access/roles.ts';
import { cutPages } from '../src/documents/write/cutPages.ts';
import { renderSheet } from '../src/documents/write/pdf.ts';
import { renderPaper } from '../src/documents/write/render.ts';
import { type AppDeps, buildApp } from '../src/server/app.ts';
import { readConfig } from '../src/server/config.ts';
import { raiseWall } from '../src/server/db/settings.ts';
import { doOfficeJob } from '../src/server/exchange/officeJob.ts';
import { officeReaders } from '../src/server/exchange/officeReaders.ts';
import { localFiles } from '../src/server/files/local.ts';
import { hashPassword } from '../src/server/identity/passwords.ts';
import { newId } from '../src/server/newId.ts';
import type { PaperWorkers } from '../src/server/paperWorkers.ts';
import { createReadiness } from '../src/server/readiness.ts';
import { addAccount } from '../src/server/store/accounts.ts';
import type { FreshDatabase } from './database.ts';

export const testPassword = '一句好记的话 2019!';
let passwordHash: Promise<string> | undefined;

/** Writes papers in this thread: threads run built JavaScript, which tests of the sources do not need. */
export const papersHere: PaperWorkers = {
  render: renderPaper,
  print: renderSheet,
  cut: cutPages,
  close: async () => {},
};

/** A folder that is gone when the test file ends. */
export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'gongfang-app-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The application over a database of the test, with a data folder of its own; `environment` as an operator sets it. */
export async function anApp(
  database: FreshDatabase,
  environment: Record<string, string> = {},
  papers: PaperWorkers = papersHere,
) {
  const config = readConfig({ GONGFANG_DATA: tempFolder(), GONGFANG_LOG_LEVEL: 'error', ...environment });
  const lines: string[] = [];
  const log = pino({ level: 'info' }, { write: (line: string) => void lines.push(line) });
  const deps: AppDeps = {
    config,
    db: database.app,
    pool: database.pool,
    log,
    readiness: createReadiness(database.pool),
    files: localFiles(join(config.data, 'files')),
    papers,
    office: officeReaders(doOfficeJob),
  };
  const app = await buildApp(deps);
  afterAll(() => app.close());
  return { app, deps, lines };
}

export interface Account extends Actor {
  readonly userName: string;
}

/** Somebody who can sign in (with `testPassword`). */
export async function anAccount(
  { app: db }: Pick<FreshDatabase, 'app'>,
  tenant: string,
  role?: Role,
  bounds: Omit<Grant, 'role'> = {},
): Promise<Account> {
  passwordHash ??= hashPassword(testPassword);
  const user = newId();
  const userName = `t${randomUUID().slice(0, 12)}`;
  const account = { tenant, user, userName, displayName: '测试人员', passwordHash: await passwordHash };
  const grants = role ? [{ role, ...bounds }] : [];
  await db.transaction().execute(async (tx) => {
    await raiseWall(tx, { user, tenant, grants: [] });
    await addAccount(tx, account);
    const row = { tenant, id: newId(), user_id: user, from_date: '2019-01-01', created_at: new Date() };
    for (const grant of grants)
      await tx
        .insertInto('membership')
        .values({ ...row, ...grant })
        .execute();
  });
  return { user, tenant, grants, userName };
}

const anAddress = () => `198.51.100.${Math.floor(Math.random() * 256)}`;

/** Tries from an address of its own, unless one is given: attempts are limited by address too. */
export function trySignIn(
  app: FastifyInstance,
  username: string,
  password = testPassword,
  remoteAddress = anAddress(),
) {
  return app.inject({
    remoteAddress,
    method: 'POST',
    url: '/api/auth/sign-in/username',
    payload: { username, password },
  });
}

/** Signs in; answers the cookie header of later requests. */
export async function signIn(app: FastifyInstance, userName: string, password?: string): Promise<string> {
  const answer = await trySignIn(app, userName, password);
  if (answer.statusCode !== 200) throw new Error(`sign-in: ${answer.statusCode} ${answer.body}`);
  return answer.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ');
}
