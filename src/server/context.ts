import type { Transaction } from 'kysely';
import type { Actor } from '../core/access/roles.ts';
import type { Database } from './db/tables.ts';

export type Tx = Transaction<Database>;

/** Who asks, when, and in which time zone business dates are read. Ids and time come in as arguments. */
export interface Context {
  readonly actor: Actor;
  /** The server's time when the request's headers arrived: the time that counts for a deadline. */
  readonly receivedAt: Date;
  /** Time zone of the installation, e.g. Asia/Shanghai. */
  readonly timeZone: string;
  /** Quoted in log, event and error page. */
  readonly request: string;
  /** UUIDv7. */
  readonly newId: () => string;
}

/** What is written to the log; ids, codes and digests only. */
export interface EventDraft {
  readonly action: string;
  readonly subjectKind: string;
  readonly subject?: string;
  readonly campaign?: string;
  readonly detail?: Readonly<Record<string, unknown>>;
}
