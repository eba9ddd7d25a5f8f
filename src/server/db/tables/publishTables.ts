import type { Moment } from './columns.ts';

export interface CircularReceiptTable {
  tenant: string;
  campaign: string;
  body: string;
  sent_at: Moment;
  opened_at: Moment | null;
  opened_by: string | null;
  confirmed_at: Moment | null;
  confirmed_by: string | null;
  how: 'online' | 'phone' | null;
  called_on: string | null;
  caller: string | null;
  note: string | null;
}

export interface CampaignContactTable {
  tenant: string;
  campaign: string;
  name: string;
  phone: string;
  email: string;
  by_user: string;
  at: Moment;
}

export interface ReferencePaperTable {
  tenant: string;
  id: string;
  key: string;
  number: string;
  title: string;
  issuer: string;
  note: string;
  upload: string | null;
  by_user: string;
  at: Moment;
}

export interface InvitationTable {
  tenant: string;
  id: string;
  role: string;
  body: string;
  unit: string | null;
  studio: string | null;
  name_hint: string;
  made_by: string;
  made_at: Moment;
  expires_at: Moment;
  used_at: Moment | null;
  used_by: string | null;
  revoked_at: Moment | null;
  revoked_by: string | null;
}

export interface PublishTables {
  circular_receipt: CircularReceiptTable;
  campaign_contact: CampaignContactTable;
  reference_paper: ReferencePaperTable;
  invitation: InvitationTable;
}
