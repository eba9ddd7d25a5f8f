import type { AppDeps } from '../server/app.ts';
import { readConfig } from '../server/config.ts';
import { prepareDataFolder } from '../server/dataFolder.ts';
import { connect } from '../server/db/connect.ts';
import { explainFault } from '../server/db/explainFault.ts';
import { joinDatabase, type OpenDatabase, openDatabase } from '../server/db/openDatabase.ts';
import { lockFolder } from '../server/instanceLock.ts';
import { createLog } from '../server/log.ts';
import { prepareSchema } from '../server/prepareInstallation.ts';

/** What an operator's command works with. */
export type CliDeps = Pick<AppDeps, 'config' | 'db' | 'pool' | 'log'> & { database: OpenDatabase };

async function work<T>(deps: Omit<CliDeps, 'db' | 'pool'>, then: (deps: CliDeps) => Promise<T>): Promise<T> {
  const connection = connect({ app: deps.database.app, poolSize: 2 });
  try {
    return await then({ ...deps, db: connection.app, pool: connection.pool });
  } catch (error) {
    throw deps.config.database ? explainFault(error) : error;
  } finally {
    await connection.close();
  }
}

/**
 * Runs an operator's command on the installation's database: that of the running application, or, when none runs,
 * the embedded server is started for the command and stopped after it. Refuses like a start does.
 */
export async function withDatabase<T>(then: (deps: CliDeps) => Promise<T>): Promise<T> {
  const config = readConfig();
  prepareDataFolder(config.data);
  const { log, flush } = createLog({ ...config, logTo: 'file' });
  const joined = joinDatabase(config);
  if (joined) return work({ config, log, database: joined }, then).finally(flush);
  const unlock = config.database ? () => {} : lockFolder(config.data);
  try {
    const database = await openDatabase(config);
    try {
      await prepareSchema(database, () => {});
      return await work({ config, log, database }, then);
    } finally {
      await database.close();
    }
  } finally {
    unlock();
    flush();
  }
}
