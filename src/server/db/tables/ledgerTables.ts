import type { Generated } from 'kysely';
import type { Moment } from './columns.ts';

export interface PlaqueTable {
  tenant: string;
  id: string;
  campaign: string;
  application: string;
  studio: string;
  kind: 'plaque' | 'certificate';
  number: string;
  text: string;
  replaces: string | null;
  by_user: string;
  at: Moment;
}

export interface PlaqueActTable {
  tenant: string;
  id: string;
  plaque: string;
  act: 'entered' | 'ordered' | 'made' | 'handedOver' | 'withdrawn' | 'replaced';
  on_day: string;
  party: Generated<string>;
  reason: Generated<string>;
  order_id: string | null;
  receipt: string | null;
  by_user: string;
  at: Moment;
}

export interface SubsidyLineTable {
  tenant: string;
  id: string;
  campaign: string;
  application: string;
  studio: string;
  body: string;
  kind: 'approval' | 'payment' | 'use' | 'refund';
  period: Generated<string>;
  amount: string;
  on_day: string;
  payee: Generated<string>;
  account: Generated<string>;
  payee_note: Generated<string>;
  allowed_use: Generated<string>;
  reason: Generated<string>;
  resolution: string | null;
  voucher: string | null;
  voucher_number: Generated<string>;
  counters: string | null;
  of_line: string | null;
  grant_key: Generated<string>;
  by_user: string;
  at: Moment;
}

export interface SubsidyVoucherTable {
  tenant: string;
  id: string;
  line: string;
  upload: string;
  number: Generated<string>;
  by_user: string;
  at: Moment;
}

export interface LedgerTables {
  plaque: PlaqueTable;
  plaque_act: PlaqueActTable;
  subsidy_line: SubsidyLineTable;
  subsidy_voucher: SubsidyVoucherTable;
}
