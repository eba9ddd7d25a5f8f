-- 联盟 of studios (F38): members from and to, charter, secretariat, the host of each year, yearly results, the application it came from.
CREATE TABLE alliance (
  tenant uuid NOT NULL REFERENCES tenant,
  id uuid NOT NULL,
  name text NOT NULL,
  -- Words of the programme: related trades, the same trade, across trades.
  kind text NOT NULL,
  -- Who keeps it: a body; null: the city.
  body uuid,
  secretariat text NOT NULL DEFAULT '',
  founded_on date NOT NULL,
  ended_on date,
  ended_because text,
  -- It applied under a track for alliances.
  application uuid,
  version int NOT NULL DEFAULT 1,
  pinyin text NOT NULL,
  by_user text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (tenant, id),
  FOREIGN KEY (tenant, body) REFERENCES body,
  FOREIGN KEY (tenant, application) REFERENCES application
);
CREATE INDEX alliance_list ON alliance (tenant, pinyin, id);
CREATE UNIQUE INDEX alliance_application ON alliance (tenant, application) WHERE application IS NOT NULL;

-- The charter that holds from a day on; earlier ones are kept.
CREATE TABLE alliance_charter (
  tenant uuid NOT NULL,
  id uuid NOT NULL,
  alliance uuid NOT NULL,
  upload uuid NOT NULL,
  from_date date NOT NULL,
  by_user text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (tenant, id),
  FOREIGN KEY (tenant, alliance) REFERENCES alliance,
  FOREIGN KEY (tenant, upload) REFERENCES upload
);
CREATE INDEX alliance_charter_of ON alliance_charter (tenant, alliance, from_date DESC);

CREATE TABLE alliance_member (
  tenant uuid NOT NULL,
  id uuid NOT NULL,
  alliance uuid NOT NULL,
  studio uuid NOT NULL,
  from_date date NOT NULL,
  to_date date,
  left_because text,
  by_user text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (tenant, id),
  FOREIGN KEY (tenant, alliance) REFERENCES alliance,
  FOREIGN KEY (tenant, studio) REFERENCES studio
);
CREATE UNIQUE INDEX alliance_member_now ON alliance_member (tenant, alliance, studio) WHERE to_date IS NULL;
CREATE INDEX alliance_member_studio ON alliance_member (tenant, studio);

-- One host a year; a change supersedes and says why.
CREATE TABLE alliance_host (
  tenant uuid NOT NULL,
  id uuid NOT NULL,
  alliance uuid NOT NULL,
  year int NOT NULL,
  studio uuid NOT NULL,
  reason text,
  by_user text NOT NULL,
  at timestamptz NOT NULL,
  superseded_at timestamptz,
  PRIMARY KEY (tenant, id),
  FOREIGN KEY (tenant, alliance) REFERENCES alliance,
  FOREIGN KEY (tenant, studio) REFERENCES studio
);
CREATE UNIQUE INDEX alliance_host_now ON alliance_host (tenant, alliance, year) WHERE superseded_at IS NULL;

CREATE TABLE alliance_result (
  tenant uuid NOT NULL,
  id uuid NOT NULL,
  alliance uuid NOT NULL,
  title text NOT NULL,
  on_date date NOT NULL,
  by_user text NOT NULL,
  at timestamptz NOT NULL,
  withdrawn_at timestamptz,
  withdrawn_by text,
  withdrawn_because text,
  PRIMARY KEY (tenant, id),
  FOREIGN KEY (tenant, alliance) REFERENCES alliance
);
CREATE INDEX alliance_result_of ON alliance_result (tenant, alliance, on_date) WHERE withdrawn_at IS NULL;
CREATE TABLE alliance_result_studio (
  tenant uuid NOT NULL,
  result uuid NOT NULL,
  studio uuid NOT NULL,
  PRIMARY KEY (tenant, result, studio),
  FOREIGN KEY (tenant, result) REFERENCES alliance_result,
  FOREIGN KEY (tenant, studio) REFERENCES studio
);
CREATE INDEX alliance_result_studio_of ON alliance_result_studio (tenant, studio);
CREATE TABLE alliance_result_file (
  tenant uuid NOT NULL,
  result uuid NOT NULL,
  upload uuid NOT NULL,
  PRIMARY KEY (tenant, result, upload),
  FOREIGN KEY (tenant, result) REFERENCES alliance_result,
  FOREIGN KEY (tenant, upload) REFERENCES upload
);

-- Which alliances there are is no secret between bodies: members are of many. Lists keep to one's own.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['alliance','alliance_charter','alliance_member','alliance_host','alliance_result',
    'alliance_result_studio','alliance_result_file'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY wall ON %I USING (tenant = (SELECT app_tenant())) WITH CHECK (tenant = app_tenant())', t);
  END LOOP;
END $$;
GRANT SELECT, INSERT ON alliance, alliance_charter, alliance_member, alliance_host, alliance_result, alliance_result_studio,
  alliance_result_file TO :app_role;
GRANT UPDATE ON alliance, alliance_member, alliance_result_studio TO :app_role;
GRANT UPDATE (studio, superseded_at) ON alliance_host TO :app_role;
GRANT UPDATE (withdrawn_at, withdrawn_by, withdrawn_because) ON alliance_result TO :app_role;
