import { randomBytes } from 'node:crypto';
import fastify, {
  type FastifyError,
  type FastifyInstance,
  type FastifyRequest,
  LogController,
} from 'fastify';
import type { Kysely } from 'kysely';
import type pg from 'pg';
import { characterCheck } from '../contract/characters.ts';
import { invitationLink } from '../contract/invitations.ts';
import { buildId } from './buildId.ts';
import { commands } from './commands/registry.ts';
import type { Config } from './config.ts';
import type { Database } from './db/tables.ts';
import { type OfficeReaders, officeReaders } from './exchange/officeReaders.ts';
import type { FileStore } from './files/fileStore.ts';
import { mountExports } from './http/exports.ts';
import { answerBroken, answerError, handleErrors } from './http/handleErrors.ts';
import { mountHealth } from './http/health.ts';
import { limitRequests } from './http/limitRequests.ts';
import { mountArchives } from './http/mountArchives.ts';
import { mountCharacterCheck } from './http/mountCharacterCheck.ts';
import { mountContracts } from './http/mountContracts.ts';
import { exchangeQueries, mountExchange } from './http/mountExchange.ts';
import { mountInvitations } from './http/mountInvitations.ts';
import { joinContracts, mountJoin } from './http/mountJoin.ts';
import { mountOpened } from './http/mountOpened.ts';
import { mountPackages, packageQueries } from './http/mountPackages.ts';
import { mountPackets } from './http/mountPackets.ts';
import { mountPairs } from './http/mountPairs.ts';
import { mountPapers } from './http/mountPapers.ts';
import { mountPrints } from './http/mountPrints.ts';
import { mountProgrammes, programmeQueries } from './http/mountProgrammes.ts';
import { mountPublicNotices } from './http/mountPublicNotices.ts';
import { mountSandbox } from './http/mountSandbox.ts';
import { mountSignIn } from './http/mountSignIn.ts';
import { mountUploads } from './http/mountUploads.ts';
import { mountUpward } from './http/mountUpward.ts';
import { mountOpenApi } from './http/openApi.ts';
import { readActor } from './http/readActor.ts';
import { refuseForeignOrigin } from './http/refuseForeignOrigin.ts';
import { secureHeaders } from './http/secureHeaders.ts';
import { serveWeb } from './http/serveWeb.ts';
import { wordsForRequest } from './http/wordsForRequest.ts';
import { createAuth } from './identity/auth.ts';
import type { Logger } from './log.ts';
import { type PaperWorkers, paperWorkers } from './paperWorkers.ts';
import { queries } from './queries/registry.ts';
import type { Readiness } from './readiness.ts';

/** What an application process works with; made once in main. */
export interface AppDeps {
  config: Config;
  db: Kysely<Database>;
  pool: pg.Pool;
  log: Logger;
  readiness: Readiness;
  files: FileStore;
  /** Threads that write papers; made by the app when not given. */
  papers?: PaperWorkers;
  /** Threads that read Word and Excel files; made by the app when not given. */
  office?: OfficeReaders;
}

/** Largest JSON body, bytes: an application's answers many times over. Files go another way. */
const BODY_LIMIT = 1_000_000;

function newApp({ config, log }: AppDeps): FastifyInstance {
  return fastify({
    loggerInstance: log,
    trustProxy: config.trustProxy,
    bodyLimit: BODY_LIMIT,
    // Slow senders are cut: headers within 20 s, a whole request (50 MB at 170 KB/s) within 5 minutes.
    requestTimeout: 300_000,
    http: { headersTimeout: 20_000 },
    // What has no route, and what is no request: sentences as well.
    frameworkErrors: (error: FastifyError, request, reply) =>
      void answerError(error, request as never, reply as never),
    clientErrorHandler: answerBroken,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'request' }),
    genReqId: () => randomBytes(6).toString('hex'),
  }) as unknown as FastifyInstance;
}

/** By its route, not as it is written: `/%61pi/…` is the same address. */
function isApi({ routeOptions, url }: FastifyRequest): boolean {
  return (routeOptions.url ?? url).startsWith('/api/');
}

/** The time that counts, what every answer carries, and one line per request without its query (names are searched for). */
function aroundRequests(app: FastifyInstance, build: string): void {
  app.decorateRequest('receivedAt');
  app.decorateRequest('actor');
  app.decorateRequest('timeZone', 'UTC');
  app.addHook('onRequest', async (request, reply) => {
    request.receivedAt = new Date();
    reply.header('x-gongfang-build', build).header('x-request-id', request.id);
    if (isApi(request)) reply.header('cache-control', 'no-store');
  });
  app.addHook('onResponse', async (request, reply) => {
    const { method, routeOptions } = request;
    const ms = Math.round(reply.elapsedTime);
    const line = { method, route: routeOptions.url, status: reply.statusCode, ms };
    if (routeOptions.url?.startsWith('/api/')) request.log.info(line, 'answered');
  });
}

/** The HTTP application, not yet listening. */
export async function buildApp(deps: AppDeps): Promise<FastifyInstance> {
  const { config, db } = deps;
  const app = newApp(deps);
  // Only JSON is read by default; text/plain could be sent by a form of another website.
  app.removeContentTypeParser('text/plain');
  const build = buildId(config.root);
  aroundRequests(app, build);
  handleErrors(app);
  await secureHeaders(app, config.publicUrl);
  refuseForeignOrigin(app, config.publicUrl);
  app.decorate('wordsFor', (request: FastifyRequest) => wordsForRequest(db, request));
  const auth = createAuth(deps);
  await readActor(app, deps, auth);
  await limitRequests(app, config.requestsPerMinute);
  mountHealth(app, deps.readiness);
  mountSignIn(app, deps, auth);
  mountJoin(app, deps, auth);
  mountInvitations(app, deps);
  await mountUploads(app, deps);
  const papers = deps.papers ?? paperWorkers();
  // Threads that were given are ended by who gave them: jobs may still be at work.
  if (!deps.papers) app.addHook('onClose', () => papers.close());
  mountPapers(app, deps, papers);
  mountPrints(app, deps, papers);
  mountPairs(app, deps, papers);
  mountPackets(app, deps);
  const world = { ...deps, office: deps.office ?? officeReaders() };
  mountContracts(app, { db, commands, queries, world });
  mountExports(app, db);
  mountOpened(app, deps);
  mountCharacterCheck(app, config);
  mountArchives(app, deps);
  mountUpward(app, deps);
  mountSandbox(app, deps);
  mountPublicNotices(app, deps);
  mountExchange(app, world, papers);
  mountPackages(app, world);
  mountProgrammes(app, world);
  mountOpenApi(
    app,
    [
      ...[...commands, ...queries].map(({ contract }) => contract),
      characterCheck,
      invitationLink,
      ...joinContracts,
      ...exchangeQueries,
      ...packageQueries,
      ...programmeQueries,
    ],
    build,
  );
  await serveWeb(app, config.root);
  return app;
}
