import type { Generated } from 'kysely';
import type { Json, Moment } from './columns.ts';

export interface FileTable {
  tenant: string;
  hash: string;
  size: number;
  media_type: string;
  created_at: Moment;
}

export interface UploadTable {
  tenant: string;
  id: string;
  hash: string;
  name: string;
  by_user: string;
  at: Moment;
  made: Generated<boolean>;
}

export interface IdempotencyTable {
  tenant: string;
  actor: string;
  command: string;
  key: string;
  request_digest: string;
  answer: Json<unknown> | null;
  created_at: Moment;
}

export interface EventTable {
  tenant: string;
  id: string;
  at: Moment;
  actor: string;
  action: string;
  outcome: string;
  campaign: string | null;
  subject_kind: string;
  subject: string | null;
  detail: Json<unknown>;
  request: string;
  digest: string;
  xid: Generated<string>;
}

export interface EventLinkTable {
  tenant: string;
  position: number;
  event: string;
  hash: string;
}

export interface EventHeadTable {
  tenant: string;
  position: number;
  hash: string;
  sealed_below: string;
  signature: string;
  at: Moment;
}

export interface LogTables {
  file: FileTable;
  upload: UploadTable;
  idempotency: IdempotencyTable;
  event: EventTable;
  event_link: EventLinkTable;
  event_head: EventHeadTable;
}
