-- Publishing a year's work: receipts of the circular, whom to ask, the papers it cites, and invitations.

-- 收到通知: one row per body. A body without a row got the circular when the campaign was opened.
CREATE TABLE circular_receipt (
  tenant uuid NOT NULL,
  campaign uuid NOT NULL,
  body uuid NOT NULL,
  sent_at timestamptz NOT NULL,
  opened_at timestamptz,
  opened_by text,
  confirmed_at timestamptz,
  confirmed_by text,
  how text CHECK (how IN ('online', 'phone')),
  -- 电话确认: the day of the call, with whom, and what was said.
  called_on date,
  caller text,
  note text,
  PRIMARY KEY (tenant, campaign, body),
  FOREIGN KEY (tenant, campaign) REFERENCES campaign,
  FOREIGN KEY (tenant, body) REFERENCES body,
  CHECK ((confirmed_at IS NULL) = (how IS NULL)),
  CHECK ((how = 'phone') IS NOT TRUE OR (called_on IS NOT NULL AND caller <> ''))
);

-- Whom to ask, set after publishing without another revision (S29). Without a row the programme's own contact holds.
CREATE TABLE campaign_contact (
  tenant uuid NOT NULL,
  campaign uuid NOT NULL,
  name text NOT NULL,
  phone text NOT NULL,
  email text NOT NULL,
  by_user text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (tenant, campaign),
  FOREIGN KEY (tenant, campaign) REFERENCES campaign
);

-- Papers by document number, kept over the years. `key` is the number without its ways of writing brackets.
CREATE TABLE reference_paper (
  tenant uuid NOT NULL REFERENCES tenant,
  id uuid NOT NULL,
  key text NOT NULL,
  number text NOT NULL,
  title text NOT NULL,
  issuer text NOT NULL,
  note text NOT NULL,
  upload uuid,
  by_user text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (tenant, id),
  UNIQUE (tenant, key),
  FOREIGN KEY (tenant, upload) REFERENCES upload
);

-- 邀请: a link that makes one account with one role. The link is derived from the session secret and this id; nothing
-- here, and nothing in a backup, opens it (docs/decisions/0031).
CREATE TABLE invitation (
  tenant uuid NOT NULL REFERENCES tenant,
  id uuid NOT NULL,
  role text NOT NULL,
  -- Where it holds: the body always, the unit and studio below it when the role is theirs.
  body uuid NOT NULL,
  unit uuid,
  studio uuid,
  name_hint text NOT NULL,
  made_by text NOT NULL,
  made_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at timestamptz,
  used_by text,
  revoked_at timestamptz,
  revoked_by text,
  PRIMARY KEY (tenant, id),
  FOREIGN KEY (tenant, body) REFERENCES body,
  FOREIGN KEY (tenant, unit) REFERENCES unit,
  FOREIGN KEY (tenant, studio) REFERENCES studio,
  CHECK ((used_at IS NULL) = (used_by IS NULL)),
  CHECK (used_at IS NULL OR revoked_at IS NULL)
);
CREATE INDEX invitation_body ON invitation (tenant, body, made_at DESC);
CREATE INDEX invitation_unit ON invitation (tenant, unit, made_at DESC) WHERE unit IS NOT NULL;

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['circular_receipt', 'campaign_contact', 'reference_paper', 'invitation'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY wall ON %I USING (tenant = app_tenant()) WITH CHECK (tenant = app_tenant())', t);
  END LOOP;
END $$;
GRANT SELECT, INSERT, UPDATE ON circular_receipt, campaign_contact, reference_paper, invitation TO :app_role;
