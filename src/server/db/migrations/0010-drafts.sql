-- 新建年度工作: a year's work while it is prepared. Nothing of it binds anybody until it is published.
CREATE TABLE campaign_draft (
  tenant uuid NOT NULL REFERENCES tenant,
  id uuid NOT NULL,
  origin text NOT NULL CHECK (origin IN ('notice', 'lastYear', 'template', 'empty')),
  previous uuid,
  programme jsonb NOT NULL,
  -- Part of the programme -> number of its last change.
  versions jsonb NOT NULL DEFAULT '{}',
  -- Step -> who looked at it, when, and at which versions.
  confirmed jsonb NOT NULL DEFAULT '{}',
  -- What was read from a notice, with passages, and the notice's lines.
  reading jsonb,
  notice jsonb,
  upload uuid,
  by_user text NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  published_as uuid,
  discarded_at timestamptz,
  PRIMARY KEY (tenant, id),
  FOREIGN KEY (tenant, previous) REFERENCES campaign,
  FOREIGN KEY (tenant, published_as) REFERENCES campaign,
  FOREIGN KEY (tenant, upload) REFERENCES upload
);
CREATE INDEX campaign_draft_open ON campaign_draft (tenant, updated_at DESC)
  WHERE published_as IS NULL AND discarded_at IS NULL;
ALTER TABLE campaign_draft ENABLE ROW LEVEL SECURITY;
ALTER TABLE campaign_draft FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON campaign_draft USING (tenant = app_tenant()) WITH CHECK (tenant = app_tenant());
GRANT SELECT, INSERT, UPDATE ON campaign_draft TO :app_role;
