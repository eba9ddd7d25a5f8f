-- 分类管理 (R7): runs that propose a grade for every studio, overrides with reasons, the grades of the years, and 跟进事项.

-- One look at all studios for a year. Facts and reasons are frozen with it; it is confirmed or dropped, never edited.
CREATE TABLE class_run (
  tenant uuid NOT NULL REFERENCES tenant,
  id uuid NOT NULL,
  campaign uuid NOT NULL,
  -- The rules are those of this revision.
  revision text NOT NULL,
  year int NOT NULL,
  -- Only the studios of this body; null: all.
  body uuid,
  state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'confirmed', 'dropped')),
  studios int NOT NULL,
  by_user text NOT NULL,
  at timestamptz NOT NULL,
  ended_by text,
  ended_at timestamptz,
  ended_because text,
  PRIMARY KEY (tenant, id),
  FOREIGN KEY (tenant, campaign) REFERENCES campaign,
  FOREIGN KEY (tenant, revision) REFERENCES programme_revision,
  FOREIGN KEY (tenant, body) REFERENCES body
);
-- One open look at a time: two would confirm against each other.
CREATE UNIQUE INDEX class_run_open ON class_run (tenant) WHERE state = 'open';
CREATE INDEX class_run_list ON class_run (tenant, at DESC, id);

CREATE TABLE class_proposal (
  tenant uuid NOT NULL,
  run uuid NOT NULL,
  studio uuid NOT NULL,
  body uuid NOT NULL,
  -- Pinyin of the studio: what the list is sorted by.
  sort text NOT NULL,
  grade text NOT NULL,
  facts jsonb NOT NULL,
  because jsonb NOT NULL,
  PRIMARY KEY (tenant, run, studio),
  FOREIGN KEY (tenant, run) REFERENCES class_run,
  FOREIGN KEY (tenant, studio) REFERENCES studio,
  FOREIGN KEY (tenant, body) REFERENCES body
);
CREATE INDEX class_proposal_list ON class_proposal (tenant, run, sort, studio);
CREATE INDEX class_proposal_grade ON class_proposal (tenant, run, grade, sort, studio);
CREATE INDEX class_proposal_body ON class_proposal (tenant, run, body, sort, studio);

-- An officer's other grade with its reason. The last one stands; none is ever edited.
CREATE TABLE class_override (
  tenant uuid NOT NULL,
  id uuid NOT NULL,
  run uuid NOT NULL,
  studio uuid NOT NULL,
  grade text NOT NULL,
  reason text NOT NULL,
  by_user text NOT NULL,
  at timestamptz NOT NULL,
  superseded_at timestamptz,
  PRIMARY KEY (tenant, id),
  FOREIGN KEY (tenant, run, studio) REFERENCES class_proposal
);
CREATE UNIQUE INDEX class_override_standing ON class_override (tenant, run, studio) WHERE superseded_at IS NULL;
CREATE INDEX class_override_studio ON class_override (tenant, run, studio, at);

-- The grade of a studio in a year. Words, not ids: they outlive the rules of one year; `rank` compares years (0 is the best).
CREATE TABLE studio_class (
  tenant uuid NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  studio uuid NOT NULL,
  year int NOT NULL,
  run uuid NOT NULL,
  grade text NOT NULL,
  title text NOT NULL,
  rank int NOT NULL,
  -- Why another grade than the rules gave.
  reason text,
  by_user text NOT NULL,
  at timestamptz NOT NULL,
  superseded_at timestamptz,
  PRIMARY KEY (tenant, id),
  FOREIGN KEY (tenant, studio) REFERENCES studio,
  FOREIGN KEY (tenant, run) REFERENCES class_run
);
CREATE UNIQUE INDEX studio_class_standing ON studio_class (tenant, studio, year) WHERE superseded_at IS NULL;
CREATE INDEX studio_class_year ON studio_class (tenant, year, title, studio) WHERE superseded_at IS NULL;

-- Lists by class: all, of a grade, of a body; keyset by (pinyin, id).
CREATE INDEX studio_class_order ON studio (tenant, pinyin, id) WHERE registered_on IS NOT NULL AND merged_into IS NULL;
CREATE INDEX studio_of_grade ON studio (tenant, grade, pinyin, id) WHERE registered_on IS NOT NULL AND merged_into IS NULL;

-- 跟进事项: a class, a survey or an officer leaves something to be done for a studio.
CREATE TABLE follow_up (
  tenant uuid NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  studio uuid NOT NULL,
  -- Who does it: a body; null: the city.
  owner uuid,
  -- The body of the studio, so that the list of a body needs no look at each studio.
  body uuid NOT NULL,
  what text NOT NULL,
  due_on date NOT NULL,
  -- The class that left it; null: written by hand.
  run uuid,
  grade text,
  version int NOT NULL DEFAULT 1,
  by_user text NOT NULL,
  at timestamptz NOT NULL,
  closed_on date,
  done text,
  closed_by text,
  closed_at timestamptz,
  dropped_at timestamptz,
  dropped_by text,
  dropped_because text,
  PRIMARY KEY (tenant, id),
  FOREIGN KEY (tenant, studio) REFERENCES studio,
  FOREIGN KEY (tenant, owner) REFERENCES body,
  FOREIGN KEY (tenant, body) REFERENCES body,
  FOREIGN KEY (tenant, run) REFERENCES class_run
);
CREATE INDEX follow_up_open ON follow_up (tenant, due_on, id) WHERE closed_on IS NULL AND dropped_at IS NULL;
CREATE INDEX follow_up_body ON follow_up (tenant, body, due_on, id) WHERE closed_on IS NULL AND dropped_at IS NULL;
CREATE INDEX follow_up_list ON follow_up (tenant, due_on, id) WHERE dropped_at IS NULL;
CREATE INDEX follow_up_studio ON follow_up (tenant, studio, due_on);
-- What was done, with photo or paper.
CREATE TABLE follow_up_file (
  tenant uuid NOT NULL,
  follow_up uuid NOT NULL,
  upload uuid NOT NULL,
  PRIMARY KEY (tenant, follow_up, upload),
  FOREIGN KEY (tenant, follow_up) REFERENCES follow_up,
  FOREIGN KEY (tenant, upload) REFERENCES upload
);
CREATE INDEX follow_up_file_upload ON follow_up_file (tenant, upload);

-- What is still to be done follows its studio to another body; what the city does stays the city's.
CREATE FUNCTION follow_ups_of_studio() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE follow_up SET body = NEW.body, owner = CASE WHEN owner IS NULL THEN NULL ELSE NEW.body END
    WHERE tenant = NEW.tenant AND studio = NEW.id AND closed_on IS NULL AND dropped_at IS NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER follow_ups_of_studio AFTER UPDATE OF body, unit ON studio FOR EACH ROW
  WHEN (OLD.body IS DISTINCT FROM NEW.body) EXECUTE FUNCTION follow_ups_of_studio();

-- Grades are between federation and bodies: a unit does not see them.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['class_run','class_proposal','class_override','studio_class','follow_up','follow_up_file'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
  END LOOP;
  CREATE POLICY wall ON class_run USING (tenant = (SELECT app_tenant())) WITH CHECK (tenant = app_tenant());
  FOREACH t IN ARRAY ARRAY['class_proposal','follow_up'] LOOP
    EXECUTE format('CREATE POLICY wall ON %I USING (tenant = (SELECT app_tenant()) AND ((SELECT app_sees_all())
      OR body = ANY ((SELECT app_ids(''app.bodies''))::uuid[]))) WITH CHECK (tenant = app_tenant())', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['class_override','studio_class'] LOOP
    EXECUTE format('CREATE POLICY wall ON %I USING (tenant = (SELECT app_tenant()) AND ((SELECT app_sees_all())
      OR studio_in_sight(tenant, studio))) WITH CHECK (tenant = app_tenant())', t);
  END LOOP;
  CREATE POLICY wall ON follow_up_file USING (tenant = (SELECT app_tenant()) AND ((SELECT app_sees_all())
    OR EXISTS (SELECT FROM follow_up f WHERE f.tenant = follow_up_file.tenant AND f.id = follow_up)))
    WITH CHECK (tenant = app_tenant());
END $$;
GRANT SELECT, INSERT ON class_run, class_proposal, class_override, studio_class, follow_up, follow_up_file TO :app_role;
GRANT UPDATE (state, studios, ended_by, ended_at, ended_because) ON class_run TO :app_role;
GRANT UPDATE (superseded_at) ON class_override, studio_class TO :app_role;
GRANT UPDATE ON follow_up TO :app_role;
