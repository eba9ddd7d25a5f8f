import { join } from 'node:path';
import type pg from 'pg';
import type { Config } from '../config.ts';
import { attachEmbedded, type EmbeddedOptions, startEmbedded } from './embedded.ts';

/** Where the database of this installation is, and how to let go of it. */
export interface OpenDatabase {
  app: pg.ClientConfig;
  owner: pg.ClientConfig;
  /** Throws everything away and leaves an empty database; only the embedded server can. */
  recreate?: () => Promise<void>;
  close(): Promise<void>;
}

export const embeddedFolder = (config: Pick<Config, 'data'>) => join(config.data, 'postgres-18');

/** For the application: the server of DATABASE_URL, or our own, which is started and watched. */
export async function openDatabase(config: Config, say?: EmbeddedOptions['say']): Promise<OpenDatabase> {
  if (config.database) {
    const { url, ownerUrl } = config.database;
    return { app: { connectionString: url }, owner: { connectionString: ownerUrl }, close: async () => {} };
  }
  const server = await startEmbedded({ folder: embeddedFolder(config), say });
  return {
    app: server.connection('app'),
    owner: server.connection('owner'),
    recreate: server.recreate,
    close: server.stop,
  };
}

/** For the operator's commands: joins the server of a running application; undefined when none runs. */
export function joinDatabase(config: Config): OpenDatabase | undefined {
  const running = config.database ? undefined : attachEmbedded(embeddedFolder(config));
  if (!running) return undefined;
  return { app: running.connection('app'), owner: running.connection('owner'), close: async () => {} };
}
