-- 培育名单: studios to come, per body, and the guidance visits on the way (R17, R26). An entry lives on over the years until it
-- becomes an application or is taken off; the year is the one it is hoped for.
CREATE TABLE pipeline_entry (
  tenant uuid NOT NULL REFERENCES tenant,
  id uuid NOT NULL,
  body uuid NOT NULL,
  unit uuid,
  unit_name text NOT NULL,
  lead_name text NOT NULL,
  year int NOT NULL,
  -- The track that is hoped for, by its id in the year's programme.
  track text NOT NULL,
  field text NOT NULL DEFAULT '',
  note text NOT NULL DEFAULT '',
  progress text NOT NULL CHECK (progress IN ('chosen', 'building', 'created')),
  version int NOT NULL DEFAULT 1,
  application uuid,
  applied_at timestamptz,
  dropped_at timestamptz,
  dropped_because text,
  by_user text NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (tenant, id),
  FOREIGN KEY (tenant, body) REFERENCES body,
  FOREIGN KEY (tenant, unit) REFERENCES unit,
  FOREIGN KEY (tenant, application) REFERENCES application
);
CREATE INDEX pipeline_entry_list ON pipeline_entry (tenant, year, body, updated_at DESC, id) WHERE dropped_at IS NULL;
-- One entry for one lead of one unit while it is open; a double click cannot make two.
CREATE UNIQUE INDEX pipeline_entry_once ON pipeline_entry (tenant, body, unit_name, lead_name)
  WHERE dropped_at IS NULL AND application IS NULL;
CREATE INDEX pipeline_entry_application ON pipeline_entry (tenant, application) WHERE application IS NOT NULL;

CREATE TABLE guidance_visit (
  tenant uuid NOT NULL,
  id uuid NOT NULL,
  entry uuid NOT NULL,
  visited_on date NOT NULL,
  visitors text NOT NULL,
  found text NOT NULL,
  advice text NOT NULL DEFAULT '',
  -- The day by which the advice is to be followed; no day, no demand.
  follow_up_by date,
  by_user text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (tenant, id),
  FOREIGN KEY (tenant, entry) REFERENCES pipeline_entry
);
CREATE INDEX guidance_visit_entry ON guidance_visit (tenant, entry, visited_on DESC, id);

ALTER TABLE pipeline_entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE pipeline_entry FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON pipeline_entry
  USING (tenant = (SELECT app_tenant()) AND ((SELECT app_sees_all()) OR body = ANY ((SELECT app_ids('app.bodies'))::uuid[])))
  WITH CHECK (tenant = app_tenant());
ALTER TABLE guidance_visit ENABLE ROW LEVEL SECURITY;
ALTER TABLE guidance_visit FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON guidance_visit USING (tenant = app_tenant()) WITH CHECK (tenant = app_tenant());
GRANT SELECT, INSERT, UPDATE ON pipeline_entry TO :app_role;
GRANT SELECT, INSERT ON guidance_visit TO :app_role;
