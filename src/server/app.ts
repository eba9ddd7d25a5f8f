import fastify, { type FastifyInstance } from 'fastify';
import type { Kysely } from 'kysely';
import type pg from 'pg';
import type { Config } from './config.ts';
import type { Database } from './db/tables.ts';
import { mountHealth } from './http/health.ts';
import type { Logger } from './log.ts';
import type { Readiness } from './readiness.ts';

/** What an application process works with; made once in main. */
export interface AppDeps {
  config: Config;
  db: Kysely<Database>;
  pool: pg.Pool;
  log: Logger;
  readiness: Readiness;
}

/** The HTTP application, not yet listening. */
export async function buildApp(deps: AppDeps): Promise<FastifyInstance> {
  const app = fastify({
    loggerInstance: deps.log,
    trustProxy: deps.config.trustProxy,
  }) as unknown as FastifyInstance;
  mountHealth(app, deps.readiness);
  return app;
}
