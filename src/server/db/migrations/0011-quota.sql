-- What a body does with its places: it parts them among its units with an earlier day (F6), and ranks its candidates (F18).
-- Both are kept whole at each change, so that the history is the rows themselves.
CREATE TABLE unit_allocation (
  tenant uuid NOT NULL,
  id uuid NOT NULL,
  campaign uuid NOT NULL,
  body uuid NOT NULL,
  number int NOT NULL,
  -- The body's own day for its units; none: the city's day holds.
  due date,
  note text NOT NULL,
  by_user text NOT NULL,
  at timestamptz NOT NULL,
  superseded_at timestamptz,
  PRIMARY KEY (tenant, id),
  UNIQUE (tenant, campaign, body, number),
  FOREIGN KEY (tenant, campaign) REFERENCES campaign,
  FOREIGN KEY (tenant, body) REFERENCES body
);
CREATE UNIQUE INDEX unit_allocation_current ON unit_allocation (tenant, campaign, body) WHERE superseded_at IS NULL;
CREATE TABLE unit_allocation_item (
  tenant uuid NOT NULL,
  allocation uuid NOT NULL,
  unit uuid NOT NULL,
  tier text NOT NULL,
  places int NOT NULL CHECK (places > 0),
  PRIMARY KEY (tenant, allocation, unit, tier),
  FOREIGN KEY (tenant, allocation) REFERENCES unit_allocation,
  FOREIGN KEY (tenant, unit) REFERENCES unit
);
CREATE INDEX unit_allocation_item_unit ON unit_allocation_item (tenant, unit);

CREATE TABLE candidate_ranking (
  tenant uuid NOT NULL,
  id uuid NOT NULL,
  campaign uuid NOT NULL,
  body uuid NOT NULL,
  track text NOT NULL,
  number int NOT NULL,
  applications uuid[] NOT NULL,
  note text NOT NULL,
  by_user text NOT NULL,
  at timestamptz NOT NULL,
  superseded_at timestamptz,
  PRIMARY KEY (tenant, id),
  UNIQUE (tenant, campaign, body, track, number),
  FOREIGN KEY (tenant, campaign) REFERENCES campaign,
  FOREIGN KEY (tenant, body) REFERENCES body
);
CREATE UNIQUE INDEX candidate_ranking_current ON candidate_ranking (tenant, campaign, body, track)
  WHERE superseded_at IS NULL;

-- What was agreed by telephone: the day and who called (domain 3.7).
ALTER TABLE quota_change ADD COLUMN agreed_on date, ADD COLUMN agreed_with text;

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['unit_allocation','unit_allocation_item','candidate_ranking'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY wall ON %I USING (tenant = app_tenant()) WITH CHECK (tenant = app_tenant())', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE ON %I TO :app_role', t);
  END LOOP;
END $$;
