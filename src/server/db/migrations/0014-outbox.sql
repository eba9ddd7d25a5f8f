-- Messages and how they reach people (F8, R20): written in the transaction of the act they tell of, sent afterwards.

CREATE TABLE message (
  tenant uuid NOT NULL REFERENCES tenant,
  id uuid NOT NULL,
  campaign uuid,
  kind text NOT NULL,
  title text NOT NULL,
  text text NOT NULL,
  -- An address inside the product, beginning with /.
  link text CHECK (link IS NULL OR link LIKE '/%'),
  -- What it is about: an id or a code.
  subject text NOT NULL,
  urgent boolean NOT NULL DEFAULT false,
  by_user text NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (tenant, id),
  FOREIGN KEY (tenant, campaign) REFERENCES campaign
);

-- Web-hooks of the city (body null) or of one body. The address holds a key: it is never shown or logged again.
CREATE TABLE webhook (
  tenant uuid NOT NULL REFERENCES tenant,
  id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('wecom', 'dingtalk', 'plain')),
  body uuid,
  title text NOT NULL,
  url text NOT NULL,
  secret text,
  by_user text NOT NULL,
  created_at timestamptz NOT NULL,
  removed_at timestamptz,
  PRIMARY KEY (tenant, id),
  FOREIGN KEY (tenant, body) REFERENCES body
);
CREATE INDEX webhook_body ON webhook (tenant, body) WHERE removed_at IS NULL;

-- Where somebody wants mail, and how often. An address counts only when its owner has confirmed it.
CREATE TABLE contact_point (
  tenant uuid NOT NULL,
  user_id text NOT NULL,
  email text,
  choice text NOT NULL DEFAULT 'daily' CHECK (choice IN ('atOnce', 'daily', 'inApp')),
  pending_email text,
  pending_digest text,
  pending_until timestamptz,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (tenant, user_id),
  FOREIGN KEY (tenant, user_id) REFERENCES person
);

-- One message on one way to one person or web-hook: the ledger.
CREATE TABLE delivery (
  tenant uuid NOT NULL,
  id uuid NOT NULL,
  message uuid NOT NULL,
  channel text NOT NULL CHECK (channel IN ('inApp', 'mail', 'webhook')),
  user_id text,
  webhook uuid,
  -- The body in whose affairs somebody is told, to find it in the ledger.
  body uuid,
  -- Where a mail goes, as it stood when the message was written. Never in a log.
  address text,
  -- The act's own key with kind and subject: nobody gets the same twice.
  once text NOT NULL,
  state text NOT NULL CHECK (state IN ('queued', 'sent', 'opened', 'failed', 'suppressed')),
  -- Waits for the daily digest; digest_of then names the delivery in which it went out.
  held boolean NOT NULL DEFAULT false,
  digest_of uuid,
  attempts int NOT NULL DEFAULT 0,
  next_at timestamptz NOT NULL,
  -- Who is sending it now, and until when that counts.
  claim uuid,
  claimed_until timestamptz,
  -- Code of what hindered it, and what the other side said (without addresses).
  fault text,
  answer text,
  at timestamptz NOT NULL,
  sent_at timestamptz,
  opened_at timestamptz,
  PRIMARY KEY (tenant, id),
  FOREIGN KEY (tenant, message) REFERENCES message,
  FOREIGN KEY (tenant, webhook) REFERENCES webhook,
  FOREIGN KEY (tenant, digest_of) REFERENCES delivery,
  CHECK ((channel = 'webhook') = (webhook IS NOT NULL)),
  CHECK ((channel = 'webhook') = (user_id IS NULL)),
  CHECK ((channel = 'mail') = (address IS NOT NULL))
);
CREATE UNIQUE INDEX delivery_once ON delivery (tenant, once, channel, (coalesce(user_id, webhook::text)));
CREATE INDEX delivery_inbox ON delivery (tenant, user_id, at DESC, id) WHERE channel = 'inApp';
CREATE INDEX delivery_unread ON delivery (tenant, user_id) WHERE channel = 'inApp' AND opened_at IS NULL;
CREATE INDEX delivery_due ON delivery (tenant, channel, next_at) WHERE state = 'queued' AND NOT held;
CREATE INDEX delivery_held ON delivery (tenant, at) WHERE state = 'queued' AND held;
CREATE INDEX delivery_digest ON delivery (tenant, digest_of) WHERE digest_of IS NOT NULL;
CREATE INDEX delivery_ledger ON delivery (tenant, at DESC, id);
CREATE INDEX delivery_message ON delivery (tenant, message);

-- Work of a day that is done once by whichever process comes first: the digest, the reminders of a campaign.
CREATE TABLE outbox_run (
  tenant uuid NOT NULL REFERENCES tenant,
  work text NOT NULL,
  day date NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (tenant, work, day)
);

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['message','webhook','contact_point','delivery','outbox_run'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY wall ON %I USING (tenant = app_tenant()) WITH CHECK (tenant = app_tenant())', t);
  END LOOP;
END $$;
GRANT SELECT, INSERT, UPDATE ON message, webhook, contact_point, delivery, outbox_run TO :app_role;
-- A message that turned out to have nobody to go to is taken back in its own transaction.
GRANT DELETE ON message TO :app_role;
