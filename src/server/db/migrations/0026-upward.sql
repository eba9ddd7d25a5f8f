-- The way to the level above, and packages between installations (F34, F42).

-- The bytes of a packet are an upload, so that the sweep keeps them.
ALTER TABLE upward_packet ADD COLUMN upload uuid;
ALTER TABLE upward_packet ADD FOREIGN KEY (tenant, upload) REFERENCES upload;
ALTER TABLE upward_result ADD COLUMN scan uuid;
ALTER TABLE upward_result ADD FOREIGN KEY (tenant, scan) REFERENCES upload;
-- The title that came from above; corrected when the result is.
ALTER TABLE studio_title ADD COLUMN upward_result uuid;

-- A package that was made here for another installation.
CREATE TABLE sent_package (
  tenant uuid NOT NULL REFERENCES tenant,
  id uuid NOT NULL,
  campaign uuid NOT NULL,
  applications uuid[] NOT NULL,
  upload uuid,
  by_user text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (tenant, id),
  FOREIGN KEY (tenant, campaign) REFERENCES campaign,
  FOREIGN KEY (tenant, upload) REFERENCES upload
);
CREATE INDEX sent_package_list ON sent_package (tenant, campaign, at);
-- Keys of other installations that a person compared by fingerprint and trusts.
CREATE TABLE trusted_key (
  tenant uuid NOT NULL REFERENCES tenant,
  fingerprint text NOT NULL,
  public_key text NOT NULL,
  sender text NOT NULL,
  by_user text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (tenant, fingerprint)
);

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['sent_package','trusted_key'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY wall ON %I USING (tenant = (SELECT app_tenant())) WITH CHECK (tenant = app_tenant())', t);
  END LOOP;
END $$;
GRANT SELECT, INSERT, UPDATE ON sent_package TO :app_role;
GRANT SELECT, INSERT ON trusted_key TO :app_role;

-- Whether a lead of a unit of the asker stands in the pipeline of a year: the unit may know that of itself, and nothing else of
-- the list, which is the body's.
CREATE FUNCTION stands_in_pipeline(of_body uuid, of_unit text, of_lead text, of_year int) RETURNS boolean
  LANGUAGE plpgsql SET search_path = public, pg_temp
  AS $$
DECLARE wall text := coalesce(current_setting('app.bodies', true), ''); found boolean;
BEGIN
  PERFORM set_config('app.bodies', '*', true);
  SELECT EXISTS (SELECT FROM pipeline_entry e WHERE e.tenant = app_tenant() AND e.body = of_body AND e.year = of_year
    AND e.unit_name = of_unit AND e.lead_name = of_lead AND e.dropped_at IS NULL) INTO found;
  PERFORM set_config('app.bodies', wall, true);
  RETURN found;
END $$;
