import type { Generated } from 'kysely';
import type { Json, Moment } from './columns.ts';

export interface UpwardPacketTable {
  tenant: string;
  id: string;
  campaign: string;
  track: string;
  number: number;
  sent_on: string | null;
  note: Generated<string>;
  hash: string | null;
  bytes: string | null;
  job: string | null;
  manifest: Json<unknown> | null;
  upload: string | null;
  by_user: string;
  at: Moment;
}

export interface UpwardPacketItemTable {
  tenant: string;
  packet: string;
  application: string;
  position: number;
}

export interface UpwardResultTable {
  tenant: string;
  id: string;
  campaign: string;
  application: string;
  named: boolean;
  title: string | null;
  naming_body: string | null;
  document_number: string | null;
  decided_on: string;
  reason: Generated<string>;
  scan: string | null;
  by_user: string;
  at: Moment;
  superseded_at: Moment | null;
}

export interface ReceivedPackageTable {
  tenant: string;
  id: string;
  campaign: string;
  sender: string;
  sender_key: string;
  digest: string;
  upload: string;
  contents: Json<unknown>;
  by_user: string;
  at: Moment;
}

export interface ReceivedPackageItemTable {
  tenant: string;
  package: string;
  file_number: string;
  application: string;
}

export interface SentPackageTable {
  tenant: string;
  id: string;
  campaign: string;
  applications: string[];
  upload: string | null;
  by_user: string;
  at: Moment;
}

export interface TrustedKeyTable {
  tenant: string;
  fingerprint: string;
  public_key: string;
  sender: string;
  by_user: string;
  at: Moment;
}

export interface UpwardTables {
  sent_package: SentPackageTable;
  trusted_key: TrustedKeyTable;
  upward_packet: UpwardPacketTable;
  upward_packet_item: UpwardPacketItemTable;
  upward_result: UpwardResultTable;
  received_package: ReceivedPackageTable;
  received_package_item: ReceivedPackageItemTable;
}
