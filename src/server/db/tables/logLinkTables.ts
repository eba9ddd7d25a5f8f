import type { Generated } from 'kysely';
import type { Json, Moment } from './columns.ts';

export interface LogLinkTable {
  tenant: string;
  application: string;
  path: string;
  value: Json<unknown> | null;
  own: Generated<boolean>;
}

export interface LogLinkEntryTable {
  tenant: string;
  application: string;
  path: string;
  entry: string;
  entry_version: number;
}

export interface LogDifferenceTable {
  tenant: string;
  id: string;
  application: string;
  path: string;
  given: Json<unknown> | null;
  standing: Json<unknown> | null;
  reason: string;
  by_user: string;
  at: Moment;
}

export interface LogLinkTables {
  log_link: LogLinkTable;
  log_link_entry: LogLinkEntryTable;
  log_difference: LogDifferenceTable;
}
