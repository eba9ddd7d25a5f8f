import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { type AppDeps, buildApp } from './app.ts';
import type { Config } from './config.ts';
import { connect } from './db/connect.ts';
import { explainFault } from './db/explainFault.ts';
import { openDatabase } from './db/openDatabase.ts';
import { localFiles } from './files/local.ts';
import { lockFolder } from './instanceLock.ts';
import { jobWorks } from './jobs/registry.ts';
import { startJobs } from './jobs/startJobs.ts';
import type { Logger } from './log.ts';
import { createMailer } from './outbox/mail/mailer.ts';
import { startSending } from './outbox/sendDeliveries.ts';
import { paperWorkers } from './paperWorkers.ts';
import { finishFirstStart, prepareSchema, type Say } from './prepareInstallation.ts';
import { createReadiness } from './readiness.ts';
import { startRecurringWork } from './recurringWork.ts';
import { scanWorkers } from './scan/scanWorkers.ts';
import { StartRefusal } from './startRefusal.ts';

export interface RunningServer {
  /** Where it listens, `http://host:port`. */
  address: string;
  demo: boolean;
  /** Readiness off, requests end (at most stopSeconds), workers, pool, database. Safe to call twice. */
  stop(): Promise<void>;
}

const LISTEN_FAULTS: Record<string, (config: Config) => string> = {
  EADDRINUSE: ({ port }) =>
    `端口 ${port} 已被其他程序占用。请停止那个程序，或换一个端口，例如：PORT=${port + 1} npm start`,
  EACCES: ({ port }) => `没有使用端口 ${port} 的权限。请换一个大于 1024 的端口，例如：PORT=8080 npm start`,
  EADDRNOTAVAIL: ({ host }) => `本机没有地址 ${host}。请检查 HOST。`,
  ENOTFOUND: ({ host }) => `找不到地址 ${host}。请检查 HOST。`,
};

async function listen(app: FastifyInstance, config: Config): Promise<string> {
  try {
    return await app.listen({ host: config.host, port: config.port });
  } catch (error) {
    const sentence = LISTEN_FAULTS[(error as NodeJS.ErrnoException).code ?? ''];
    throw sentence ? new StartRefusal(sentence(config)) : error;
  }
}

/** Ends the HTTP side: no new connections, those at work may finish within the time, then they are cut. */
async function drain(app: FastifyInstance, seconds: number): Promise<void> {
  const end = new AbortController();
  const late = sleep(seconds * 1000, undefined, { signal: end.signal }).then(
    () => app.server.closeAllConnections(),
    () => {},
  );
  const closed = app.close();
  app.server.closeIdleConnections();
  await closed;
  end.abort();
  await late;
}

/** Last begun, first ended; one that fails does not spare the others. */
async function undoAll(steps: (() => void | Promise<void>)[]): Promise<void> {
  const faults: unknown[] = [];
  for (const step of steps.reverse()) {
    try {
      await step();
    } catch (error) {
      faults.push(error);
    }
  }
  if (faults.length > 0) throw faults[0];
}

/**
 * Starts everything in order and undoes what was begun when a later part refuses.
 * Throws StartRefusal with the operator's sentence for all foreseen reasons.
 */
export async function startServer(config: Config, log: Logger, say: Say): Promise<RunningServer> {
  const undo: (() => void | Promise<void>)[] = [];
  let stopped: Promise<void> | undefined;
  const stop = () => {
    stopped ??= undoAll(undo);
    return stopped;
  };
  try {
    if (!config.database) undo.push(lockFolder(config.data));
    say(config.database ? '连接数据库 …' : '启动数据库 …');
    const database = await openDatabase(config, (event, detail) => log.warn({ event, detail }, 'database'));
    undo.push(database.close);
    await prepareSchema(database, say).catch((error) => {
      throw config.database ? explainFault(error) : error;
    });

    const connection = connect({
      app: database.app,
      poolSize: config.poolSize,
      onLost: (error) => log.warn({ reason: error.message }, 'database connection lost'),
    });
    undo.push(connection.close);
    const readiness = createReadiness(connection.pool);
    const files = localFiles(join(config.data, 'files'));
    const deps: AppDeps = { config, db: connection.app, pool: connection.pool, log, readiness, files };
    const demo = await finishFirstStart(deps, database, say);
    const papers = paperWorkers();
    undo.push(papers.close);
    const app = await buildApp({ ...deps, papers });
    const scans = scanWorkers();
    undo.push(scans.close);
    undo.push(startJobs({ ...deps, papers, scans }, jobWorks));
    undo.push(startRecurringWork(deps));
    const mailer = config.mail && createMailer(config.mail);
    undo.push(startSending({ ...deps, mailer }));
    undo.push(() => drain(app, config.stopSeconds));
    undo.push(readiness.stop);
    const address = await listen(app, config);
    return { address, demo, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
