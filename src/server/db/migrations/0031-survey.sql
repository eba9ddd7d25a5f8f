-- 摸底调查: a survey of all existing studios, each level answering for its own (R6-R8); its problems live on until closed (R24).
CREATE TABLE survey (
  tenant uuid NOT NULL REFERENCES tenant,
  id uuid NOT NULL,
  campaign uuid NOT NULL,
  -- What is asked is frozen with the revision.
  revision text NOT NULL,
  title text NOT NULL,
  note text NOT NULL DEFAULT '',
  -- The year that is asked about.
  year int NOT NULL,
  due_on date NOT NULL,
  -- Which studios: empty means all. `unnamed` stands for those that nobody named yet.
  levels text[] NOT NULL DEFAULT '{}',
  states text[] NOT NULL DEFAULT '{}',
  opened_at timestamptz NOT NULL,
  by_user text NOT NULL,
  closed_at timestamptz,
  closed_by text,
  PRIMARY KEY (tenant, id),
  FOREIGN KEY (tenant, campaign) REFERENCES campaign,
  FOREIGN KEY (tenant, revision) REFERENCES programme_revision
);
CREATE INDEX survey_list ON survey (tenant, opened_at DESC, id);

-- The answer of a studio, of a body for its area, or of the city.
CREATE TABLE survey_sheet (
  tenant uuid NOT NULL,
  id uuid NOT NULL,
  survey uuid NOT NULL,
  level text NOT NULL CHECK (level IN ('studio', 'body', 'city')),
  studio uuid,
  body uuid,
  unit uuid,
  -- Pinyin of the studio, position of the body: what a list is sorted by.
  sort text NOT NULL,
  state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'submitted', 'returned', 'confirmed')),
  started_at timestamptz,
  submitted_at timestamptz,
  submitted_by text,
  -- 代录: typed in by the body or the city for a unit without computers; who gave the answers.
  entered_for text,
  late boolean NOT NULL DEFAULT false,
  checked_at timestamptz,
  checked_by text,
  -- Of the standard's items: how many are met, how many were answered.
  have_met int NOT NULL DEFAULT 0,
  have_all int NOT NULL DEFAULT 0,
  version int NOT NULL DEFAULT 1,
  PRIMARY KEY (tenant, id),
  FOREIGN KEY (tenant, survey) REFERENCES survey,
  FOREIGN KEY (tenant, studio) REFERENCES studio,
  FOREIGN KEY (tenant, body) REFERENCES body,
  FOREIGN KEY (tenant, unit) REFERENCES unit,
  CHECK ((level = 'studio') = (studio IS NOT NULL)),
  CHECK ((level = 'city') = (body IS NULL))
);
CREATE UNIQUE INDEX survey_sheet_studio ON survey_sheet (tenant, survey, studio) WHERE level = 'studio';
CREATE UNIQUE INDEX survey_sheet_body ON survey_sheet (tenant, survey, body) WHERE level = 'body';
CREATE UNIQUE INDEX survey_sheet_city ON survey_sheet (tenant, survey) WHERE level = 'city';
CREATE INDEX survey_sheet_latest ON survey_sheet (tenant, studio, survey) WHERE level = 'studio';
-- Lists, all or of one body, with the state as a filter: keyset by (sort, id).
CREATE INDEX survey_sheet_list ON survey_sheet (tenant, survey, level, sort, id);
CREATE INDEX survey_sheet_of_body ON survey_sheet (tenant, survey, body, level, sort, id);
CREATE INDEX survey_sheet_state ON survey_sheet (tenant, survey, level, state, body, sort, id);
CREATE INDEX survey_sheet_unit ON survey_sheet (tenant, unit, survey);

-- One row per field: saved by itself, with a version of its own, so that two tabs never overwrite each other.
CREATE TABLE survey_answer (
  tenant uuid NOT NULL,
  sheet uuid NOT NULL,
  path text NOT NULL,
  value text NOT NULL,
  -- The value of a figure that is summed.
  amount numeric,
  version int NOT NULL,
  by_user text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (tenant, sheet, path),
  FOREIGN KEY (tenant, sheet) REFERENCES survey_sheet
);
-- 退回修改: reasons per field with the value as it was. Inserted, never edited.
CREATE TABLE survey_return (
  tenant uuid NOT NULL,
  id uuid NOT NULL,
  sheet uuid NOT NULL,
  text text NOT NULL,
  fields jsonb NOT NULL,
  by_user text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (tenant, id),
  FOREIGN KEY (tenant, sheet) REFERENCES survey_sheet
);
CREATE INDEX survey_return_sheet ON survey_return (tenant, sheet, at DESC);

CREATE TABLE survey_problem (
  tenant uuid NOT NULL,
  id uuid NOT NULL,
  survey uuid NOT NULL,
  sheet uuid NOT NULL,
  level text NOT NULL CHECK (level IN ('studio', 'body', 'city')),
  studio uuid,
  body uuid,
  unit uuid,
  what text NOT NULL,
  -- Id of the programme's dictionary, with words of its own.
  cause text NOT NULL,
  cause_text text NOT NULL DEFAULT '',
  owner text NOT NULL,
  due_on date NOT NULL,
  version int NOT NULL DEFAULT 1,
  by_user text NOT NULL,
  at timestamptz NOT NULL,
  closed_on date,
  done text,
  proof uuid,
  closed_by text,
  dropped_at timestamptz,
  dropped_because text,
  PRIMARY KEY (tenant, id),
  FOREIGN KEY (tenant, survey) REFERENCES survey,
  FOREIGN KEY (tenant, sheet) REFERENCES survey_sheet,
  FOREIGN KEY (tenant, studio) REFERENCES studio,
  FOREIGN KEY (tenant, body) REFERENCES body,
  FOREIGN KEY (tenant, unit) REFERENCES unit,
  FOREIGN KEY (tenant, proof) REFERENCES upload
);
CREATE INDEX survey_problem_sheet ON survey_problem (tenant, sheet) WHERE dropped_at IS NULL;
CREATE INDEX survey_problem_list ON survey_problem (tenant, due_on, id) WHERE dropped_at IS NULL;
CREATE INDEX survey_problem_body ON survey_problem (tenant, body, due_on, id) WHERE dropped_at IS NULL;
CREATE INDEX survey_problem_open ON survey_problem (tenant, studio) WHERE dropped_at IS NULL AND closed_on IS NULL;
CREATE INDEX survey_problem_survey ON survey_problem (tenant, survey, body, cause) WHERE dropped_at IS NULL;

-- A sheet that is still asked and an open problem follow their studio to another unit or body.
CREATE FUNCTION survey_follows_studio() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE survey_sheet s SET body = NEW.body, unit = NEW.unit FROM survey v
    WHERE s.tenant = NEW.tenant AND s.studio = NEW.id AND v.tenant = s.tenant AND v.id = s.survey AND v.closed_at IS NULL;
  UPDATE survey_problem SET body = NEW.body, unit = NEW.unit
    WHERE tenant = NEW.tenant AND studio = NEW.id AND closed_on IS NULL AND dropped_at IS NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER survey_follows_studio AFTER UPDATE ON studio FOR EACH ROW
  WHEN (OLD.unit IS DISTINCT FROM NEW.unit OR OLD.body IS DISTINCT FROM NEW.body) EXECUTE FUNCTION survey_follows_studio();

ALTER TABLE survey ENABLE ROW LEVEL SECURITY;
ALTER TABLE survey FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON survey USING (tenant = (SELECT app_tenant())) WITH CHECK (tenant = app_tenant());
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['survey_sheet','survey_problem'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY wall ON %I USING (tenant = (SELECT app_tenant()) AND ((SELECT app_sees_all())
      OR body = ANY ((SELECT app_ids(''app.bodies''))::uuid[]) OR unit = ANY ((SELECT app_ids(''app.units''))::uuid[])
      OR studio = ANY ((SELECT app_ids(''app.studios''))::uuid[]))) WITH CHECK (tenant = app_tenant())', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['survey_answer','survey_return'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY wall ON %I USING (tenant = (SELECT app_tenant()) AND ((SELECT app_sees_all())
      OR EXISTS (SELECT FROM survey_sheet s WHERE s.tenant = %I.tenant AND s.id = sheet))) WITH CHECK (tenant = app_tenant())', t, t);
  END LOOP;
END $$;
GRANT SELECT, INSERT, UPDATE ON survey, survey_sheet, survey_answer, survey_problem TO :app_role;
GRANT SELECT, INSERT ON survey_return TO :app_role;
