-- 抽查 (F52): where a body takes in what it files, the level above looks at a sample. Drawn with the filing, never chosen.
CREATE TABLE spot_check (
  tenant uuid NOT NULL REFERENCES tenant,
  application uuid NOT NULL,
  campaign uuid NOT NULL,
  body uuid NOT NULL,
  -- The filing that drew it.
  filing uuid NOT NULL,
  drawn_at timestamptz NOT NULL,
  PRIMARY KEY (tenant, application),
  FOREIGN KEY (tenant, application) REFERENCES application,
  FOREIGN KEY (tenant, campaign) REFERENCES campaign,
  FOREIGN KEY (tenant, body) REFERENCES body,
  FOREIGN KEY (tenant, filing) REFERENCES filing
);
CREATE INDEX spot_check_list ON spot_check (tenant, campaign, drawn_at, application);

-- Results are inserted and superseded: the latest one counts.
CREATE TABLE spot_check_result (
  tenant uuid NOT NULL,
  id uuid NOT NULL,
  application uuid NOT NULL,
  result text NOT NULL CHECK (result IN ('passed', 'found')),
  text text NOT NULL DEFAULT '',
  by_user text NOT NULL,
  at timestamptz NOT NULL,
  superseded_at timestamptz,
  PRIMARY KEY (tenant, id),
  FOREIGN KEY (tenant, application) REFERENCES spot_check,
  CHECK (result = 'passed' OR text <> '')
);
CREATE UNIQUE INDEX spot_check_result_current ON spot_check_result (tenant, application) WHERE superseded_at IS NULL;

ALTER TABLE spot_check ENABLE ROW LEVEL SECURITY;
ALTER TABLE spot_check FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON spot_check
  USING (tenant = (SELECT app_tenant()) AND ((SELECT app_sees_all()) OR body = ANY ((SELECT app_ids('app.bodies'))::uuid[])))
  WITH CHECK (tenant = app_tenant());
ALTER TABLE spot_check_result ENABLE ROW LEVEL SECURITY;
ALTER TABLE spot_check_result FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON spot_check_result USING (tenant = app_tenant()) WITH CHECK (tenant = app_tenant());
GRANT SELECT, INSERT ON spot_check TO :app_role;
GRANT SELECT, INSERT, UPDATE ON spot_check_result TO :app_role;
