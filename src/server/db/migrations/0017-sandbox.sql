-- 试运行: what is kept of a trial of a draft. The trial itself leaves nothing: it is played in a transaction that is rolled back.
CREATE TABLE sandbox_run (
  tenant uuid NOT NULL REFERENCES tenant,
  id uuid NOT NULL,
  draft uuid NOT NULL,
  by_user text NOT NULL,
  at timestamptz NOT NULL,
  -- The parts of the draft as they were tried.
  versions jsonb,
  -- What was walked and what stood in the way; NULL until it is done.
  report jsonb,
  -- All papers as one ZIP.
  upload uuid,
  PRIMARY KEY (tenant, id),
  FOREIGN KEY (tenant, draft) REFERENCES campaign_draft,
  FOREIGN KEY (tenant, upload) REFERENCES upload
);
CREATE INDEX sandbox_run_draft ON sandbox_run (tenant, draft, at DESC);

CREATE TABLE sandbox_paper (
  tenant uuid NOT NULL,
  run uuid NOT NULL,
  position int NOT NULL,
  folder text NOT NULL,
  title text NOT NULL,
  format text NOT NULL CHECK (format IN ('pdf', 'docx', 'xlsx')),
  upload uuid NOT NULL,
  PRIMARY KEY (tenant, run, position),
  FOREIGN KEY (tenant, run) REFERENCES sandbox_run ON DELETE CASCADE,
  FOREIGN KEY (tenant, upload) REFERENCES upload
);

ALTER TABLE sandbox_run ENABLE ROW LEVEL SECURITY;
ALTER TABLE sandbox_run FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON sandbox_run USING (tenant = app_tenant()) WITH CHECK (tenant = app_tenant());
ALTER TABLE sandbox_paper ENABLE ROW LEVEL SECURITY;
ALTER TABLE sandbox_paper FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON sandbox_paper USING (tenant = app_tenant()) WITH CHECK (tenant = app_tenant());
-- A trial is no record: it goes with the draft or with the next trial.
GRANT SELECT, INSERT, UPDATE, DELETE ON sandbox_run, sandbox_paper TO :app_role;
