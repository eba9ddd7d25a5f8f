-- 名师带徒 (R9-R12, F29, F48): a mentor and an apprentice with an agreement, a plan, checks, an outcome.
CREATE TABLE mentor_pair (
  tenant uuid NOT NULL,
  id uuid NOT NULL,
  studio uuid NOT NULL,
  -- Those of the studio as it is now, so that a body's list needs no join; written by triggers.
  body uuid,
  unit uuid,
  number text NOT NULL,
  -- The programme whose rules and words the pair began under.
  revision text NOT NULL,
  state text NOT NULL CHECK (state IN ('drafted', 'running', 'changed', 'completed', 'ended')),
  -- Who teaches now; pair_mentor has the history. No member: the lead.
  mentor_name text NOT NULL,
  mentor_member uuid,
  mentor_user text,
  apprentice_name text NOT NULL,
  apprentice_user text,
  apprentice_unit text NOT NULL,
  birth_year int,
  reason text NOT NULL,
  kind text NOT NULL,
  starts_on date NOT NULL,
  -- Extensions counted in.
  ends_on date NOT NULL,
  extended_on date,
  -- Evaluated or ended early.
  ended_on date,
  result text CHECK (result IN ('reached', 'partly', 'not')),
  -- The agreement that holds: its number from 1 and its digest; when its sealed sheet came.
  agreement int NOT NULL,
  agreement_version text NOT NULL,
  sealed_on date,
  last_check_on date,
  -- Null: nothing is to be checked, or nobody said how often.
  check_due_on date,
  version int NOT NULL DEFAULT 1,
  search text NOT NULL,
  search_bigrams text[] GENERATED ALWAYS AS (bigrams(search)) STORED,
  by_user text NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (tenant, id),
  UNIQUE (tenant, number),
  FOREIGN KEY (tenant, studio) REFERENCES studio,
  FOREIGN KEY (tenant, body) REFERENCES body,
  FOREIGN KEY (tenant, unit) REFERENCES unit,
  FOREIGN KEY (tenant, mentor_member) REFERENCES studio_member,
  FOREIGN KEY (tenant, revision) REFERENCES programme_revision
);
-- An apprentice learns in one pair at a time, whoever writes a second one at the same moment.
CREATE UNIQUE INDEX mentor_pair_one_account ON mentor_pair (tenant, apprentice_user)
  WHERE state IN ('drafted', 'running', 'changed') AND apprentice_user IS NOT NULL;
CREATE UNIQUE INDEX mentor_pair_one_name ON mentor_pair (tenant, studio, apprentice_name, coalesce(birth_year, 0))
  WHERE state IN ('drafted', 'running', 'changed');
CREATE INDEX mentor_pair_studio ON mentor_pair (tenant, studio, starts_on DESC, id DESC);
CREATE INDEX mentor_pair_list ON mentor_pair (tenant, starts_on DESC, id DESC);
CREATE INDEX mentor_pair_body ON mentor_pair (tenant, body, starts_on DESC, id DESC);
CREATE INDEX mentor_pair_unit ON mentor_pair (tenant, unit, starts_on DESC, id DESC);
CREATE INDEX mentor_pair_ending ON mentor_pair (tenant, ends_on, id) WHERE state IN ('running', 'changed');
CREATE INDEX mentor_pair_check ON mentor_pair (tenant, check_due_on) WHERE state IN ('running', 'changed');
CREATE INDEX mentor_pair_mentor ON mentor_pair (tenant, mentor_user) WHERE mentor_user IS NOT NULL;
CREATE INDEX mentor_pair_apprentice ON mentor_pair (tenant, apprentice_user) WHERE apprentice_user IS NOT NULL;
CREATE INDEX mentor_pair_search ON mentor_pair USING gin (search_bigrams);

CREATE FUNCTION pair_of_studio() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  SELECT s.body, s.unit INTO NEW.body, NEW.unit FROM studio s WHERE s.tenant = NEW.tenant AND s.id = NEW.studio;
  RETURN NEW;
END $$;
CREATE TRIGGER pair_of_studio BEFORE INSERT OR UPDATE OF studio ON mentor_pair
  FOR EACH ROW EXECUTE FUNCTION pair_of_studio();
CREATE FUNCTION studio_of_pairs() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE mentor_pair p SET body = NEW.body, unit = NEW.unit WHERE p.tenant = NEW.tenant AND p.studio = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER studio_of_pairs AFTER UPDATE OF body, unit ON studio FOR EACH ROW
  WHEN (OLD.body IS DISTINCT FROM NEW.body OR OLD.unit IS DISTINCT FROM NEW.unit) EXECUTE FUNCTION studio_of_pairs();

-- Who taught, from when; a later line ends an earlier one (domain 3.7: a mentor leaves).
CREATE TABLE pair_mentor (
  tenant uuid NOT NULL,
  id uuid NOT NULL,
  pair uuid NOT NULL,
  name text NOT NULL,
  member uuid,
  user_id text,
  from_date date NOT NULL,
  reason text,
  by_user text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (tenant, id),
  FOREIGN KEY (tenant, pair) REFERENCES mentor_pair,
  FOREIGN KEY (tenant, member) REFERENCES studio_member
);
CREATE INDEX pair_mentor_pair ON pair_mentor (tenant, pair, at);
CREATE INDEX pair_mentor_user ON pair_mentor (tenant, user_id) WHERE user_id IS NOT NULL;
-- 师徒协议: each change is a new one; what was signed stays as it was signed.
CREATE TABLE pair_agreement (
  tenant uuid NOT NULL,
  pair uuid NOT NULL,
  number int NOT NULL,
  version text NOT NULL,
  document jsonb NOT NULL,
  -- Why it was changed; null: the first one.
  reason text,
  by_user text NOT NULL,
  at timestamptz NOT NULL,
  signed_on date,
  sealed_by text,
  sealed_at timestamptz,
  PRIMARY KEY (tenant, pair, number),
  FOREIGN KEY (tenant, pair) REFERENCES mentor_pair
);
-- Prints are kept (design 1.4): the same state gives the same bytes.
CREATE TABLE pair_print (
  tenant uuid NOT NULL,
  id uuid NOT NULL,
  pair uuid NOT NULL,
  paper text NOT NULL CHECK (paper IN ('agreement', 'certificate')),
  version text NOT NULL,
  digest text NOT NULL,
  upload uuid NOT NULL,
  pages int NOT NULL,
  by_user text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (tenant, id),
  UNIQUE (tenant, pair, paper, digest),
  FOREIGN KEY (tenant, pair) REFERENCES mentor_pair,
  FOREIGN KEY (tenant, upload) REFERENCES upload
);
-- 学习计划; a changed agreement takes an item off by superseding it.
CREATE TABLE pair_plan_item (
  tenant uuid NOT NULL,
  id uuid NOT NULL,
  pair uuid NOT NULL,
  position int NOT NULL,
  -- In the order of the columns that the agreement names.
  words text[] NOT NULL,
  due_on date NOT NULL,
  at timestamptz NOT NULL,
  superseded_at timestamptz,
  PRIMARY KEY (tenant, id),
  FOREIGN KEY (tenant, pair) REFERENCES mentor_pair
);
CREATE INDEX pair_plan_item_pair ON pair_plan_item (tenant, pair, position) WHERE superseded_at IS NULL;
CREATE INDEX pair_plan_item_due ON pair_plan_item (tenant, due_on) WHERE superseded_at IS NULL;
CREATE TABLE pair_plan_tick (
  tenant uuid NOT NULL,
  id uuid NOT NULL,
  item uuid NOT NULL,
  pair uuid NOT NULL,
  side text NOT NULL CHECK (side IN ('mentor', 'apprentice')),
  on_date date NOT NULL,
  note text NOT NULL,
  by_user text NOT NULL,
  entered_for boolean NOT NULL,
  at timestamptz NOT NULL,
  withdrawn_at timestamptz,
  PRIMARY KEY (tenant, id),
  FOREIGN KEY (tenant, item) REFERENCES pair_plan_item,
  FOREIGN KEY (tenant, pair) REFERENCES mentor_pair
);
CREATE UNIQUE INDEX pair_plan_tick_once ON pair_plan_tick (tenant, item, side) WHERE withdrawn_at IS NULL;
CREATE TABLE pair_check (
  tenant uuid NOT NULL,
  id uuid NOT NULL,
  pair uuid NOT NULL,
  side text NOT NULL CHECK (side IN ('mentor', 'apprentice')),
  on_date date NOT NULL,
  text text NOT NULL,
  by_user text NOT NULL,
  entered_for boolean NOT NULL,
  at timestamptz NOT NULL,
  withdrawn_at timestamptz,
  withdrawn_because text,
  PRIMARY KEY (tenant, id),
  FOREIGN KEY (tenant, pair) REFERENCES mentor_pair
);
CREATE INDEX pair_check_pair ON pair_check (tenant, pair, on_date DESC, id);
-- Extended, ended early, passed on, evaluated: what happened to a pair, in the order it happened.
CREATE TABLE pair_act (
  tenant uuid NOT NULL,
  id uuid NOT NULL,
  pair uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('extended', 'ended', 'passedOn', 'evaluated')),
  on_date date NOT NULL,
  reason text NOT NULL,
  facts jsonb NOT NULL,
  by_user text NOT NULL,
  entered_for boolean NOT NULL,
  at timestamptz NOT NULL,
  superseded_at timestamptz,
  PRIMARY KEY (tenant, id),
  FOREIGN KEY (tenant, pair) REFERENCES mentor_pair
);
CREATE INDEX pair_act_pair ON pair_act (tenant, pair, at);
-- A level or honour that the apprentice reached: one entry of the studio's log, never two (R25).
CREATE TABLE pair_outcome (
  tenant uuid NOT NULL,
  id uuid NOT NULL,
  pair uuid NOT NULL,
  entry uuid NOT NULL,
  on_date date NOT NULL,
  title text NOT NULL,
  -- The reward of the programme that it brings; null: none.
  reward text,
  by_user text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (tenant, id),
  UNIQUE (tenant, pair, entry),
  FOREIGN KEY (tenant, pair) REFERENCES mentor_pair,
  FOREIGN KEY (tenant, entry) REFERENCES work_entry
);
-- All papers of a pair: sealed sheets, photos of checks, proofs of what was reached.
CREATE TABLE pair_file (
  tenant uuid NOT NULL,
  pair uuid NOT NULL,
  upload uuid NOT NULL,
  about text NOT NULL CHECK (about IN ('agreement', 'check', 'act', 'outcome')),
  -- Number of the agreement or id of the check, act or outcome.
  of text NOT NULL,
  position int NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (tenant, pair, about, of, upload),
  FOREIGN KEY (tenant, pair) REFERENCES mentor_pair,
  FOREIGN KEY (tenant, upload) REFERENCES upload
);
CREATE INDEX pair_file_upload ON pair_file (tenant, upload);
-- The last number of a year.
CREATE TABLE pair_number (
  tenant uuid NOT NULL REFERENCES tenant,
  year int NOT NULL,
  last int NOT NULL,
  PRIMARY KEY (tenant, year)
);

DO $$
DECLARE t text;
BEGIN
  ALTER TABLE pair_number ENABLE ROW LEVEL SECURITY;
  ALTER TABLE pair_number FORCE ROW LEVEL SECURITY;
  CREATE POLICY wall ON pair_number USING (tenant = (SELECT app_tenant())) WITH CHECK (tenant = app_tenant());
  ALTER TABLE mentor_pair ENABLE ROW LEVEL SECURITY;
  ALTER TABLE mentor_pair FORCE ROW LEVEL SECURITY;
  CREATE POLICY wall ON mentor_pair USING (tenant = (SELECT app_tenant()) AND ((SELECT app_sees_all())
    OR body = ANY (app_ids('app.bodies')) OR unit = ANY (app_ids('app.units')) OR studio = ANY (app_ids('app.studios'))))
    WITH CHECK (tenant = app_tenant());
  FOREACH t IN ARRAY ARRAY['pair_mentor','pair_agreement','pair_print','pair_plan_item','pair_plan_tick','pair_check','pair_act',
      'pair_outcome','pair_file'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY wall ON %I USING (tenant = (SELECT app_tenant()) AND ((SELECT app_sees_all())
      OR EXISTS (SELECT FROM mentor_pair p WHERE p.tenant = %I.tenant AND p.id = %I.pair))) WITH CHECK (tenant = app_tenant())',
      t, t, t);
  END LOOP;
END $$;
GRANT SELECT, INSERT, UPDATE ON pair_number, mentor_pair, pair_agreement, pair_plan_item, pair_plan_tick, pair_check, pair_act TO :app_role;
GRANT SELECT, INSERT ON pair_mentor, pair_print, pair_outcome, pair_file TO :app_role;
