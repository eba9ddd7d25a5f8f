-- 预警 (R77, R78, F32, F33), acts with what they ended, the annual report, 核对提示 (F49).

-- What the register noticed by itself. A sign rises and falls: `until` is written once, nothing else is ever edited.
CREATE TABLE standing_sign (
  tenant uuid NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  studio uuid NOT NULL,
  -- Beside the studio, so that the list of a body needs no look at each studio.
  body uuid NOT NULL,
  kind text NOT NULL,
  -- What of it: a year and a kind of work, a title, a pair; '' where there is one only.
  about text NOT NULL,
  facts jsonb NOT NULL,
  since date NOT NULL,
  until date,
  at timestamptz NOT NULL,
  PRIMARY KEY (tenant, id),
  FOREIGN KEY (tenant, studio) REFERENCES studio,
  FOREIGN KEY (tenant, body) REFERENCES body
);
CREATE UNIQUE INDEX standing_sign_now ON standing_sign (tenant, studio, kind, about) WHERE until IS NULL;
CREATE INDEX standing_sign_list ON standing_sign (tenant, since DESC, id) WHERE until IS NULL;
CREATE INDEX standing_sign_kind ON standing_sign (tenant, kind, since DESC, id) WHERE until IS NULL;
CREATE INDEX standing_sign_body ON standing_sign (tenant, body, kind, since DESC, id) WHERE until IS NULL;

-- The studios of one body in the order of their ids: signs are computed in portions of so many.
CREATE INDEX studio_of_body ON studio (tenant, body, id);

-- Who did it (null: the city), how the studio stood before and after, and what it answers: a confirmation or an extension
-- answers the demand to put right.
ALTER TABLE studio_act
  ADD COLUMN by_body uuid,
  ADD COLUMN state_before text,
  ADD COLUMN state_after text,
  ADD COLUMN answers uuid,
  ADD COLUMN level text CHECK (level IN ('unit', 'county', 'city', 'province', 'nation')),
  ADD FOREIGN KEY (tenant, by_body) REFERENCES body,
  ADD FOREIGN KEY (tenant, answers) REFERENCES studio_act;
ALTER TABLE studio_title
  ADD COLUMN ended_by uuid,
  ADD FOREIGN KEY (tenant, ended_by) REFERENCES studio_act;

-- What the unit says it has put right, with proof.
CREATE TABLE studio_act_report (
  tenant uuid NOT NULL,
  id uuid NOT NULL,
  studio uuid NOT NULL,
  act uuid NOT NULL,
  text text NOT NULL,
  by_user text NOT NULL,
  entered_for boolean NOT NULL DEFAULT false,
  at timestamptz NOT NULL,
  PRIMARY KEY (tenant, id),
  FOREIGN KEY (tenant, studio) REFERENCES studio,
  FOREIGN KEY (tenant, act) REFERENCES studio_act
);
CREATE INDEX studio_act_report_act ON studio_act_report (tenant, act, at);
CREATE TABLE studio_act_report_file (
  tenant uuid NOT NULL,
  report uuid NOT NULL,
  upload uuid NOT NULL,
  PRIMARY KEY (tenant, report, upload),
  FOREIGN KEY (tenant, report) REFERENCES studio_act_report,
  FOREIGN KEY (tenant, upload) REFERENCES upload
);

-- 年度报告: one of a studio and a year. What was submitted stands in its steps as it was.
CREATE TABLE annual_report (
  tenant uuid NOT NULL,
  id uuid NOT NULL,
  studio uuid NOT NULL,
  body uuid NOT NULL,
  year int NOT NULL,
  state text NOT NULL CHECK (state IN ('draft', 'submitted', 'returned', 'confirmed')),
  text text NOT NULL,
  version int NOT NULL DEFAULT 1,
  changed_at timestamptz NOT NULL,
  PRIMARY KEY (tenant, id),
  UNIQUE (tenant, studio, year),
  FOREIGN KEY (tenant, studio) REFERENCES studio,
  FOREIGN KEY (tenant, body) REFERENCES body
);
CREATE INDEX annual_report_year ON annual_report (tenant, year, state, body);
CREATE TABLE annual_report_step (
  tenant uuid NOT NULL,
  id uuid NOT NULL,
  report uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('submitted', 'returned', 'confirmed')),
  -- Why it was sent back.
  reason text,
  -- Text, figures and entries as they were submitted.
  document jsonb,
  by_user text NOT NULL,
  entered_for boolean NOT NULL DEFAULT false,
  at timestamptz NOT NULL,
  PRIMARY KEY (tenant, id),
  FOREIGN KEY (tenant, report) REFERENCES annual_report
);
CREATE INDEX annual_report_step_report ON annual_report_step (tenant, report, at);

-- 核对提示: the same claimed twice, a jump, a count against its list. As a sign it rises and falls; the officer's word stays on
-- the line as long as what it is about is the same.
CREATE TABLE clash (
  tenant uuid NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  kind text NOT NULL,
  about text NOT NULL,
  -- All places with their names: a body sees the other's place though not its file.
  places jsonb NOT NULL,
  facts jsonb NOT NULL,
  studios uuid[] NOT NULL,
  bodies uuid[] NOT NULL,
  since date NOT NULL,
  until date,
  at timestamptz NOT NULL,
  settled_as text CHECK (settled_as IN ('different', 'corrected')),
  settled_because text,
  settled_by text,
  settled_at timestamptz,
  PRIMARY KEY (tenant, id)
);
CREATE UNIQUE INDEX clash_now ON clash (tenant, kind, about) WHERE until IS NULL;
CREATE INDEX clash_list ON clash (tenant, since DESC, id) WHERE until IS NULL;
CREATE INDEX clash_bodies ON clash USING gin (bodies) WHERE until IS NULL;
CREATE INDEX clash_studios ON clash USING gin (studios) WHERE until IS NULL;

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['standing_sign', 'studio_act_report', 'studio_act_report_file', 'annual_report',
    'annual_report_step', 'clash'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['standing_sign', 'annual_report'] LOOP
    EXECUTE format('CREATE POLICY wall ON %I USING (tenant = (SELECT app_tenant()) AND ((SELECT app_sees_all())
      OR body = ANY (app_ids(''app.bodies'')) OR studio_in_sight(tenant, studio))) WITH CHECK (tenant = app_tenant())', t);
  END LOOP;
  CREATE POLICY wall ON studio_act_report USING (tenant = (SELECT app_tenant()) AND ((SELECT app_sees_all())
    OR studio_in_sight(tenant, studio))) WITH CHECK (tenant = app_tenant());
  CREATE POLICY wall ON studio_act_report_file USING (tenant = (SELECT app_tenant()) AND ((SELECT app_sees_all())
    OR EXISTS (SELECT FROM studio_act_report r WHERE r.tenant = studio_act_report_file.tenant AND r.id = report)))
    WITH CHECK (tenant = app_tenant());
  CREATE POLICY wall ON annual_report_step USING (tenant = (SELECT app_tenant()) AND ((SELECT app_sees_all())
    OR EXISTS (SELECT FROM annual_report r WHERE r.tenant = annual_report_step.tenant AND r.id = report)))
    WITH CHECK (tenant = app_tenant());
  CREATE POLICY wall ON clash USING (tenant = (SELECT app_tenant()) AND ((SELECT app_sees_all())
    OR bodies && app_ids('app.bodies'))) WITH CHECK (tenant = app_tenant());
END $$;
GRANT SELECT, INSERT ON standing_sign, studio_act_report, studio_act_report_file, annual_report_step, clash TO :app_role;
GRANT UPDATE (until) ON standing_sign TO :app_role;
GRANT UPDATE (until, settled_as, settled_because, settled_by, settled_at) ON clash TO :app_role;
GRANT SELECT, INSERT, UPDATE ON annual_report TO :app_role;
