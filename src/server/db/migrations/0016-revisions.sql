-- A programme while its campaign runs: which revisions it had, drafts that revise it, and applications that were moved.

CREATE TABLE campaign_revision (
  tenant uuid NOT NULL,
  campaign uuid NOT NULL,
  number int NOT NULL,
  revision text NOT NULL,
  -- The draft it was published from; the first one may have none.
  draft uuid,
  -- Nobody where the operator opened the campaign.
  by_user text,
  at timestamptz NOT NULL,
  PRIMARY KEY (tenant, campaign, number),
  FOREIGN KEY (tenant, campaign) REFERENCES campaign,
  FOREIGN KEY (tenant, revision) REFERENCES programme_revision,
  FOREIGN KEY (tenant, draft) REFERENCES campaign_draft
);
-- The owner, too, stands behind the walls; for once it has to see all installations.
ALTER TABLE campaign NO FORCE ROW LEVEL SECURITY;
ALTER TABLE campaign_draft NO FORCE ROW LEVEL SECURITY;
INSERT INTO campaign_revision (tenant, campaign, number, revision, draft, by_user, at)
  SELECT c.tenant, c.id, 1, c.revision, d.id, d.by_user, c.created_at
  FROM campaign c LEFT JOIN campaign_draft d ON d.tenant = c.tenant AND d.published_as = c.id;
ALTER TABLE campaign FORCE ROW LEVEL SECURITY;
ALTER TABLE campaign_draft FORCE ROW LEVEL SECURITY;

ALTER TABLE campaign_draft DROP CONSTRAINT campaign_draft_origin_check;
ALTER TABLE campaign_draft ADD CONSTRAINT campaign_draft_origin_check
  CHECK (origin IN ('notice', 'lastYear', 'template', 'empty', 'file', 'revision'));
-- The running campaign whose programme this draft changes.
ALTER TABLE campaign_draft ADD COLUMN revises uuid;
ALTER TABLE campaign_draft ADD FOREIGN KEY (tenant, revises) REFERENCES campaign;
-- One at a time: two people would not know of each other's changes.
CREATE UNIQUE INDEX campaign_draft_revises ON campaign_draft (tenant, revises)
  WHERE revises IS NOT NULL AND published_as IS NULL AND discarded_at IS NULL;

-- An application that was moved to another revision: what has no place there lies here, never lost.
CREATE TABLE revision_move (
  tenant uuid NOT NULL,
  id uuid NOT NULL,
  campaign uuid NOT NULL,
  application uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('draft', 'correction')),
  from_revision text NOT NULL,
  to_revision text NOT NULL,
  from_form text NOT NULL,
  -- Answers without a place in the new form, and proofs of them.
  aside jsonb NOT NULL,
  evidence uuid[] NOT NULL DEFAULT '{}',
  -- Answers as they stood before, and their versions behind the move: as long as these stand it can be undone.
  answers jsonb NOT NULL,
  versions jsonb NOT NULL,
  reason text,
  by_user text NOT NULL,
  at timestamptz NOT NULL,
  undone_at timestamptz,
  undone_by text,
  PRIMARY KEY (tenant, id),
  FOREIGN KEY (tenant, campaign) REFERENCES campaign,
  FOREIGN KEY (tenant, application) REFERENCES application,
  FOREIGN KEY (tenant, from_revision) REFERENCES programme_revision,
  FOREIGN KEY (tenant, to_revision) REFERENCES programme_revision,
  CHECK ((kind = 'correction') = (reason IS NOT NULL)),
  CHECK ((undone_at IS NULL) = (undone_by IS NULL))
);
CREATE INDEX revision_move_application ON revision_move (tenant, application, at DESC);
CREATE INDEX revision_move_campaign ON revision_move (tenant, campaign, at DESC);
CREATE INDEX application_revision ON application (tenant, campaign, revision, state);

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['campaign_revision', 'revision_move'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY wall ON %I USING (tenant = app_tenant()) WITH CHECK (tenant = app_tenant())', t);
  END LOOP;
END $$;
GRANT SELECT, INSERT ON campaign_revision TO :app_role;
GRANT SELECT, INSERT, UPDATE ON revision_move TO :app_role;
