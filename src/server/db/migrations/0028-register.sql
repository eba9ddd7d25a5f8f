-- The register: one lasting file per studio at every level, its acts, and its work through the year (R6, R7, S24, F9, F30).

-- What lists and search need stands on the studio itself, written with whatever changes it.
ALTER TABLE studio
  -- The recommending body and the unit's name as they are now; studio_unit has the history.
  ADD COLUMN body uuid,
  ADD COLUMN unit_name text NOT NULL DEFAULT '',
  -- Null: only an application is being drafted, the register does not know it yet.
  ADD COLUMN registered_on date,
  ADD COLUMN established_on date,
  ADD COLUMN state text NOT NULL DEFAULT 'active'
    CHECK (state IN ('active', 'warned', 'rectifying', 'revoked', 'merged', 'leadLeft')),
  ADD COLUMN state_since date,
  -- Highest level that named it and the words of that title; null: not named.
  ADD COLUMN level text CHECK (level IN ('unit', 'county', 'city', 'province', 'nation')),
  ADD COLUMN title text,
  ADD COLUMN named_on date,
  -- Grade of its standing classification (R7).
  ADD COLUMN grade text,
  -- Words, not ids: they outlive the dictionaries of one year.
  ADD COLUMN trade text NOT NULL DEFAULT '',
  ADD COLUMN studio_type text NOT NULL DEFAULT '',
  ADD COLUMN specialty text NOT NULL DEFAULT '',
  ADD COLUMN results text NOT NULL DEFAULT '',
  ADD COLUMN member_count int,
  -- The file this one went into.
  ADD COLUMN merged_into uuid,
  -- No title and no application before this day (bar).
  ADD COLUMN barred_until date,
  -- Last day on which anything was heard of it.
  ADD COLUMN last_sign_on date,
  ADD COLUMN version int NOT NULL DEFAULT 1,
  -- Pinyin of lead and unit, beside `pinyin` of the name, which sorts.
  ADD COLUMN spelled text NOT NULL DEFAULT '',
  ADD FOREIGN KEY (tenant, body) REFERENCES body,
  ADD FOREIGN KEY (tenant, merged_into) REFERENCES studio;
UPDATE studio s SET body = u.body, unit_name = u.name FROM unit u WHERE u.tenant = s.tenant AND u.id = s.unit;
UPDATE studio s SET registered_on = n.first FROM (SELECT tenant, studio, min(from_date) AS first FROM studio_name GROUP BY 1, 2) n
  WHERE n.tenant = s.tenant AND n.studio = s.id;
ALTER TABLE studio
  ADD COLUMN search text GENERATED ALWAYS AS (lower(name || E'\n' || lead_name || E'\n' || unit_name || E'\n' || trade || E'\n'
    || specialty || E'\n' || results || E'\n' || pinyin || E'\n' || spelled)) STORED,
  ADD COLUMN search_bigrams text[] GENERATED ALWAYS AS (bigrams(lower(name || E'\n' || lead_name || E'\n' || unit_name || E'\n'
    || trade || E'\n' || specialty || E'\n' || results || E'\n' || pinyin || E'\n' || spelled))) STORED;
-- A studio belongs to the body of its unit, whoever writes it down.
CREATE FUNCTION studio_of_unit() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  SELECT u.body, u.name INTO NEW.body, NEW.unit_name FROM unit u WHERE u.tenant = NEW.tenant AND u.id = NEW.unit;
  RETURN NEW;
END $$;
CREATE TRIGGER studio_of_unit BEFORE INSERT OR UPDATE OF unit ON studio FOR EACH ROW EXECUTE FUNCTION studio_of_unit();
CREATE FUNCTION unit_of_studios() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE studio s SET body = NEW.body, unit_name = NEW.name WHERE s.tenant = NEW.tenant AND s.unit = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER unit_of_studios AFTER UPDATE OF name, body ON unit FOR EACH ROW
  WHEN (OLD.name IS DISTINCT FROM NEW.name OR OLD.body IS DISTINCT FROM NEW.body) EXECUTE FUNCTION unit_of_studios();

-- Host units over time; the first line is where it began.
CREATE TABLE studio_unit (
  tenant uuid NOT NULL,
  studio uuid NOT NULL,
  unit uuid NOT NULL,
  from_date date NOT NULL,
  reason text,
  PRIMARY KEY (tenant, studio, from_date, unit),
  FOREIGN KEY (tenant, studio) REFERENCES studio,
  FOREIGN KEY (tenant, unit) REFERENCES unit
);
CREATE TABLE studio_member (
  tenant uuid NOT NULL,
  id uuid NOT NULL,
  studio uuid NOT NULL,
  name text NOT NULL,
  birth_year int,
  education text NOT NULL DEFAULT '',
  technical_title text NOT NULL DEFAULT '',
  unit_name text NOT NULL DEFAULT '',
  duty text NOT NULL DEFAULT '',
  from_date date,
  to_date date,
  by_user text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (tenant, id),
  FOREIGN KEY (tenant, studio) REFERENCES studio
);
CREATE INDEX studio_member_studio ON studio_member (tenant, studio);
CREATE INDEX studio_member_name ON studio_member (tenant, name);

-- Titles: level and paper of the decision, and how one ended.
ALTER TABLE studio_title
  ADD COLUMN level text CHECK (level IN ('unit', 'county', 'city', 'province', 'nation')),
  ADD COLUMN document_number text,
  ADD COLUMN paper uuid,
  ADD COLUMN ended_on date,
  ADD COLUMN ended_because text,
  ADD FOREIGN KEY (tenant, paper) REFERENCES upload;
CREATE INDEX studio_title_studio ON studio_title (tenant, studio, named_on);

-- What was done to a studio: warned, to be put right, revoked … Inserted, never edited.
CREATE TABLE studio_act (
  tenant uuid NOT NULL,
  id uuid NOT NULL,
  studio uuid NOT NULL,
  kind text NOT NULL,
  on_date date NOT NULL,
  -- To be put right by, or barred until.
  until_date date,
  reason text NOT NULL,
  document_number text,
  paper uuid,
  by_user text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (tenant, id),
  FOREIGN KEY (tenant, studio) REFERENCES studio,
  FOREIGN KEY (tenant, paper) REFERENCES upload
);
CREATE INDEX studio_act_studio ON studio_act (tenant, studio, on_date);

-- The year-round log (R74-R78). `kind` and the ids in `data` are those of the programme's log in `revision`; `counts` says what
-- it is to every programme.
CREATE TABLE work_entry (
  tenant uuid NOT NULL,
  id uuid NOT NULL,
  studio uuid NOT NULL,
  revision text NOT NULL,
  kind text NOT NULL,
  counts text NOT NULL CHECK (counts IN ('project', 'result', 'application', 'patent', 'award', 'fund', 'benefit', 'training',
    'activity', 'person', 'honour', 'other')),
  on_date date NOT NULL,
  title text NOT NULL,
  -- What it is about, spelled alike everywhere: a patent's number, a person's name (S13, F49); null: nothing to compare.
  same_as text,
  data jsonb NOT NULL,
  -- An entry about another: the application of a result.
  about uuid,
  version int NOT NULL DEFAULT 1,
  by_user text NOT NULL,
  entered_for boolean NOT NULL DEFAULT false,
  at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL,
  withdrawn_at timestamptz,
  withdrawn_by text,
  withdrawn_because text,
  PRIMARY KEY (tenant, id),
  FOREIGN KEY (tenant, studio) REFERENCES studio,
  FOREIGN KEY (tenant, revision) REFERENCES programme_revision,
  FOREIGN KEY (tenant, about) REFERENCES work_entry
);
CREATE INDEX work_entry_studio ON work_entry (tenant, studio, on_date DESC, id) WHERE withdrawn_at IS NULL;
CREATE INDEX work_entry_same ON work_entry (tenant, counts, same_as) WHERE withdrawn_at IS NULL AND same_as IS NOT NULL;
-- As it stood before a correction.
CREATE TABLE work_entry_former (
  tenant uuid NOT NULL,
  entry uuid NOT NULL,
  version int NOT NULL,
  on_date date NOT NULL,
  title text NOT NULL,
  data jsonb NOT NULL,
  reason text,
  by_user text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (tenant, entry, version),
  FOREIGN KEY (tenant, entry) REFERENCES work_entry
);
-- Photo or paper.
CREATE TABLE work_entry_file (
  tenant uuid NOT NULL,
  entry uuid NOT NULL,
  upload uuid NOT NULL,
  position int NOT NULL,
  removed_at timestamptz,
  PRIMARY KEY (tenant, entry, upload),
  FOREIGN KEY (tenant, entry) REFERENCES work_entry,
  FOREIGN KEY (tenant, upload) REFERENCES upload
);

-- Walls: what hangs on a studio exists for its body, its unit, itself and those who see all.
CREATE FUNCTION studio_in_sight(of_tenant uuid, of_studio uuid) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT EXISTS (SELECT FROM studio s WHERE s.tenant = of_tenant AND s.id = of_studio
    AND (s.body = ANY (app_ids('app.bodies')) OR s.unit = ANY (app_ids('app.units')) OR s.id = ANY (app_ids('app.studios')))) $$;
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['studio_unit','studio_member','studio_act','work_entry'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY wall ON %I USING (tenant = (SELECT app_tenant()) AND ((SELECT app_sees_all())
      OR studio_in_sight(tenant, studio))) WITH CHECK (tenant = app_tenant())', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['work_entry_former','work_entry_file'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY wall ON %I USING (tenant = (SELECT app_tenant())) WITH CHECK (tenant = app_tenant())', t);
  END LOOP;
END $$;
GRANT SELECT, INSERT, UPDATE ON studio_unit, studio_member, work_entry, work_entry_file TO :app_role;
GRANT SELECT, INSERT ON studio_act, work_entry_former TO :app_role;
