-- What the year-round log gave to the form of an application (F30, R52-R57). Links only: what counts stands in the answers, and the
-- content version covers answers and evidence (S33).
CREATE TABLE log_link (
  tenant uuid NOT NULL,
  application uuid NOT NULL,
  -- A cell, or a row (`results.<id>`).
  path text NOT NULL,
  -- What the log gives; null: its entries were withdrawn, and something typed still stands there.
  value jsonb,
  -- The row was typed by hand before the log had the same.
  own boolean NOT NULL DEFAULT false,
  PRIMARY KEY (tenant, application, path),
  FOREIGN KEY (tenant, application) REFERENCES application
);
CREATE TABLE log_link_entry (
  tenant uuid NOT NULL,
  application uuid NOT NULL,
  path text NOT NULL,
  entry uuid NOT NULL,
  entry_version int NOT NULL,
  PRIMARY KEY (tenant, application, path, entry),
  FOREIGN KEY (tenant, application, path) REFERENCES log_link ON DELETE CASCADE,
  FOREIGN KEY (tenant, entry) REFERENCES work_entry
);
CREATE INDEX log_link_entry_entry ON log_link_entry (tenant, entry);
-- Why a figure was typed over. Inserted, never edited: the latest counts, for the two values that it speaks of.
CREATE TABLE log_difference (
  tenant uuid NOT NULL,
  id uuid NOT NULL,
  application uuid NOT NULL,
  path text NOT NULL,
  given jsonb,
  standing jsonb,
  reason text NOT NULL,
  by_user text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (tenant, id),
  FOREIGN KEY (tenant, application) REFERENCES application
);
CREATE INDEX log_difference_application ON log_difference (tenant, application, path, at);

-- Behind the wall of the application.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['log_link','log_link_entry','log_difference'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY wall ON %I USING (tenant = (SELECT app_tenant()) AND ((SELECT app_sees_all())
      OR EXISTS (SELECT FROM application a WHERE a.tenant = %I.tenant AND a.id = %I.application))) WITH CHECK (tenant = app_tenant())', t, t, t);
  END LOOP;
END $$;
GRANT SELECT, INSERT, UPDATE, DELETE ON log_link, log_link_entry TO :app_role;
GRANT SELECT, INSERT ON log_difference TO :app_role;
