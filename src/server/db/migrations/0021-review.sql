-- Review (F24): the clock of a presentation day, what an officer returned to a reviewer, and each conclusion of a track.
ALTER TABLE review_round
  ADD COLUMN starts_at text CHECK (starts_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  ADD COLUMN minutes_each int CHECK (minutes_each BETWEEN 1 AND 240);
-- A sheet that was handed in and goes back keeps what it said then.
CREATE TABLE review_return (
  tenant uuid NOT NULL,
  id uuid NOT NULL,
  assignment uuid NOT NULL,
  reason text NOT NULL,
  marks jsonb NOT NULL,
  note text NOT NULL,
  points numeric(9,2),
  by_user text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (tenant, id),
  FOREIGN KEY (tenant, assignment) REFERENCES review_assignment
);
CREATE INDEX review_return_assignment ON review_return (tenant, assignment, at);
CREATE TABLE review_conclusion (
  tenant uuid NOT NULL,
  id uuid NOT NULL,
  campaign uuid NOT NULL,
  track text NOT NULL,
  -- Why it was concluded although sheets were still out.
  reason text NOT NULL DEFAULT '',
  by_user text NOT NULL,
  at timestamptz NOT NULL,
  superseded_at timestamptz,
  PRIMARY KEY (tenant, id),
  FOREIGN KEY (tenant, campaign) REFERENCES campaign
);
CREATE UNIQUE INDEX review_conclusion_current ON review_conclusion (tenant, campaign, track) WHERE superseded_at IS NULL;
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['review_return','review_conclusion'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY wall ON %I USING (tenant = (SELECT app_tenant())) WITH CHECK (tenant = app_tenant())', t);
  END LOOP;
END $$;
GRANT SELECT, INSERT ON review_return TO :app_role;
GRANT SELECT, INSERT, UPDATE ON review_conclusion TO :app_role;
