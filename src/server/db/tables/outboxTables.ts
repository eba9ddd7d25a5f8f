import type { Generated } from 'kysely';
import type { Moment } from './columns.ts';

export interface MessageTable {
  tenant: string;
  id: string;
  campaign: string | null;
  kind: string;
  title: string;
  text: string;
  link: string | null;
  subject: string;
  urgent: Generated<boolean>;
  by_user: string;
  created_at: Moment;
}

export interface WebhookTable {
  tenant: string;
  id: string;
  kind: string;
  body: string | null;
  title: string;
  url: string;
  secret: string | null;
  by_user: string;
  created_at: Moment;
  removed_at: Moment | null;
}

export interface ContactPointTable {
  tenant: string;
  user_id: string;
  email: string | null;
  choice: Generated<string>;
  pending_email: string | null;
  pending_digest: string | null;
  pending_until: Moment | null;
  updated_at: Moment;
}

export interface DeliveryTable {
  tenant: string;
  id: string;
  message: string;
  channel: string;
  user_id: string | null;
  webhook: string | null;
  body: string | null;
  address: string | null;
  once: string;
  state: string;
  held: Generated<boolean>;
  digest_of: string | null;
  attempts: Generated<number>;
  next_at: Moment;
  claim: string | null;
  claimed_until: Moment | null;
  fault: string | null;
  answer: string | null;
  at: Moment;
  sent_at: Moment | null;
  opened_at: Moment | null;
}

export interface OutboxRunTable {
  tenant: string;
  work: string;
  day: string;
  at: Moment;
}

export interface OutboxTables {
  message: MessageTable;
  webhook: WebhookTable;
  contact_point: ContactPointTable;
  delivery: DeliveryTable;
  outbox_run: OutboxRunTable;
}
