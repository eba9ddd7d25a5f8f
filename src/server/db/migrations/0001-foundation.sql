-- The tables of Gongfang. Tenant first in every key; UUIDv7 made in the application.
-- Row-level security is forced on every table: the second wall behind core/access.

CREATE SCHEMA IF NOT EXISTS auth;

CREATE FUNCTION app_tenant() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('app.tenant', true), '')::uuid $$;
-- The settings app.bodies, app.units, app.studios: '*' in app.bodies = all; otherwise comma lists. Nothing set = nothing seen.
CREATE FUNCTION app_sees_all() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT coalesce(current_setting('app.bodies', true) = '*', false) $$;
CREATE FUNCTION app_ids(setting text) RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT string_to_array(nullif(nullif(current_setting(setting, true), '*'), ''), ',')::uuid[] $$;

-- All runs of two characters, for substring search in Chinese (a GIN index over them; pg_trgm needs three).
CREATE FUNCTION bigrams(value text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
  AS $$ SELECT coalesce(array_agg(DISTINCT substr(v, n, 2)), '{}')
        FROM (SELECT lower(value) AS v) t, generate_series(1, greatest(char_length(v) - 1, 0)) n $$;

CREATE TABLE tenant (
  id uuid PRIMARY KEY,
  name text NOT NULL,
  time_zone text NOT NULL,
  -- Only a demo installation has one: its clock began on a day of the campaign.
  clock_offset_ms bigint NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL
);

CREATE TABLE membership (
  tenant uuid NOT NULL REFERENCES tenant,
  id uuid NOT NULL,
  user_id text NOT NULL,
  role text NOT NULL,
  body uuid,
  unit uuid,
  studio uuid,
  from_date date NOT NULL,
  to_date date,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (tenant, id)
);
CREATE INDEX membership_user ON membership (user_id);

CREATE TABLE person (
  tenant uuid NOT NULL REFERENCES tenant,
  user_id text NOT NULL,
  user_name text NOT NULL,
  display_name text NOT NULL,
  disabled_at timestamptz,
  PRIMARY KEY (tenant, user_id),
  UNIQUE (tenant, user_name)
);

CREATE TABLE body (
  tenant uuid NOT NULL REFERENCES tenant,
  id uuid NOT NULL,
  code text NOT NULL,
  kind text NOT NULL,
  position int NOT NULL,
  PRIMARY KEY (tenant, id),
  UNIQUE (tenant, code)
);
CREATE TABLE body_name (
  tenant uuid NOT NULL,
  body uuid NOT NULL,
  name text NOT NULL,
  alias boolean NOT NULL DEFAULT false,
  from_date date NOT NULL,
  to_date date,
  PRIMARY KEY (tenant, body, name, from_date),
  FOREIGN KEY (tenant, body) REFERENCES body
);

CREATE TABLE unit (
  tenant uuid NOT NULL REFERENCES tenant,
  id uuid NOT NULL,
  body uuid NOT NULL,
  name text NOT NULL,
  PRIMARY KEY (tenant, id),
  FOREIGN KEY (tenant, body) REFERENCES body
);
CREATE INDEX unit_body ON unit (tenant, body);
CREATE TABLE unit_name (
  tenant uuid NOT NULL,
  unit uuid NOT NULL,
  name text NOT NULL,
  from_date date NOT NULL,
  to_date date,
  PRIMARY KEY (tenant, unit, name, from_date),
  FOREIGN KEY (tenant, unit) REFERENCES unit
);

CREATE TABLE studio (
  tenant uuid NOT NULL REFERENCES tenant,
  id uuid NOT NULL,
  unit uuid NOT NULL,
  name text NOT NULL,
  lead_name text NOT NULL,
  pinyin text NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (tenant, id),
  FOREIGN KEY (tenant, unit) REFERENCES unit
);
CREATE INDEX studio_lead ON studio (tenant, lead_name);
CREATE TABLE studio_name (
  tenant uuid NOT NULL,
  studio uuid NOT NULL,
  name text NOT NULL,
  lead_name text NOT NULL,
  from_date date NOT NULL,
  reason text,
  PRIMARY KEY (tenant, studio, from_date, name),
  FOREIGN KEY (tenant, studio) REFERENCES studio
);
CREATE TABLE studio_title (
  tenant uuid NOT NULL,
  id uuid NOT NULL,
  studio uuid NOT NULL,
  title text NOT NULL,
  naming_body text NOT NULL,
  named_on date NOT NULL,
  designation uuid,
  PRIMARY KEY (tenant, id),
  FOREIGN KEY (tenant, studio) REFERENCES studio
);

-- A published revision is frozen; its id is the SHA-256 of its canonical JSON.
CREATE TABLE programme_revision (
  tenant uuid NOT NULL REFERENCES tenant,
  id text NOT NULL,
  programme text NOT NULL,
  document jsonb NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (tenant, id)
);

CREATE TABLE campaign (
  tenant uuid NOT NULL REFERENCES tenant,
  id uuid NOT NULL,
  revision text NOT NULL,
  year int NOT NULL,
  title text NOT NULL,
  closed_at timestamptz,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (tenant, id),
  FOREIGN KEY (tenant, revision) REFERENCES programme_revision
);

CREATE TABLE quota_row (
  tenant uuid NOT NULL,
  campaign uuid NOT NULL,
  id uuid NOT NULL,
  code text NOT NULL,
  label text NOT NULL,
  position int NOT NULL,
  reserve boolean NOT NULL,
  PRIMARY KEY (tenant, id),
  UNIQUE (tenant, campaign, code),
  FOREIGN KEY (tenant, campaign) REFERENCES campaign
);
CREATE TABLE quota_holder (
  tenant uuid NOT NULL,
  row_id uuid NOT NULL,
  campaign uuid NOT NULL,
  body uuid NOT NULL,
  PRIMARY KEY (tenant, campaign, body),
  FOREIGN KEY (tenant, row_id) REFERENCES quota_row,
  FOREIGN KEY (tenant, body) REFERENCES body
);
-- places: the number that counts (a count, the upper end of a range); NULL = no upper bound (a floor).
-- cap: false where the tier is only a target that places are counted towards.
CREATE TABLE quota_cell (
  tenant uuid NOT NULL,
  row_id uuid NOT NULL,
  tier text NOT NULL,
  cell jsonb NOT NULL,
  places int,
  cap boolean NOT NULL DEFAULT true,
  used int NOT NULL DEFAULT 0 CHECK (used >= 0),
  PRIMARY KEY (tenant, row_id, tier),
  FOREIGN KEY (tenant, row_id) REFERENCES quota_row,
  CHECK (NOT cap OR places IS NULL OR used <= places)
);
-- A place held by an application; given back by setting released_at.
CREATE TABLE quota_place (
  tenant uuid NOT NULL,
  id uuid NOT NULL,
  application uuid NOT NULL,
  row_id uuid NOT NULL,
  tier text NOT NULL,
  taken_at timestamptz NOT NULL,
  released_at timestamptz,
  PRIMARY KEY (tenant, id),
  FOREIGN KEY (tenant, row_id, tier) REFERENCES quota_cell
);
CREATE UNIQUE INDEX quota_place_held ON quota_place (tenant, application, tier) WHERE released_at IS NULL;
-- Grants from a reserve row, transfers and given-up places, with the reason (date and caller).
CREATE TABLE quota_change (
  tenant uuid NOT NULL,
  id uuid NOT NULL,
  campaign uuid NOT NULL,
  kind text NOT NULL,
  from_row uuid,
  to_row uuid,
  tier text NOT NULL,
  count int NOT NULL,
  reason text NOT NULL,
  application uuid,
  by_user text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (tenant, id),
  FOREIGN KEY (tenant, campaign) REFERENCES campaign
);

CREATE TABLE deadline_extension (
  tenant uuid NOT NULL,
  id uuid NOT NULL,
  campaign uuid NOT NULL,
  deadline text NOT NULL,
  body uuid NOT NULL,
  due date NOT NULL,
  reason text NOT NULL,
  by_user text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (tenant, id),
  FOREIGN KEY (tenant, campaign) REFERENCES campaign
);

-- Stored bytes, content-addressed by tenant. A row exists only after the bytes are on disk.
CREATE TABLE file (
  tenant uuid NOT NULL REFERENCES tenant,
  hash text NOT NULL,
  size bigint NOT NULL,
  media_type text NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (tenant, hash)
);
-- One person's upload of a file: what commands refer to. Knowing a hash grants nothing.
CREATE TABLE upload (
  tenant uuid NOT NULL,
  id uuid NOT NULL,
  hash text NOT NULL,
  name text NOT NULL,
  by_user text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (tenant, id),
  FOREIGN KEY (tenant, hash) REFERENCES file
);
CREATE INDEX upload_person ON upload (tenant, by_user, at);

-- One application. Typed columns are what lists, search and boards need; they are written with the answers.
CREATE TABLE application (
  tenant uuid NOT NULL,
  id uuid NOT NULL,
  file_number text NOT NULL,
  campaign uuid NOT NULL,
  revision text NOT NULL,
  track text NOT NULL,
  form text NOT NULL,
  studio uuid NOT NULL,
  unit uuid NOT NULL,
  body uuid NOT NULL,
  state text NOT NULL,
  step text,
  version int NOT NULL DEFAULT 1,
  content_version text,
  studio_name text NOT NULL,
  lead_name text NOT NULL,
  unit_name text NOT NULL,
  industry text,
  studio_type text,
  main_results text,
  pinyin text NOT NULL DEFAULT '',
  search text NOT NULL DEFAULT '',
  search_bigrams text[] GENERATED ALWAYS AS (bigrams(search)) STORED,
  late boolean NOT NULL DEFAULT false,
  over_quota_reason text,
  changed_from uuid,
  ended_reason text,
  created_by text NOT NULL,
  entered_for boolean NOT NULL DEFAULT false,
  lead_confirmed_at timestamptz,
  lead_confirmed_by text,
  lead_confirmation_upload uuid,
  submitted_at timestamptz,
  recommended_at timestamptz,
  filed_at timestamptz,
  accepted_at timestamptz,
  approved_at timestamptz,
  designated_at timestamptz,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (tenant, id),
  UNIQUE (tenant, campaign, file_number),
  FOREIGN KEY (tenant, campaign) REFERENCES campaign,
  FOREIGN KEY (tenant, revision) REFERENCES programme_revision,
  FOREIGN KEY (tenant, studio) REFERENCES studio,
  FOREIGN KEY (tenant, unit) REFERENCES unit,
  FOREIGN KEY (tenant, body) REFERENCES body,
  FOREIGN KEY (tenant, lead_confirmation_upload) REFERENCES upload
);
CREATE INDEX application_list ON application (tenant, campaign, updated_at DESC, id);
CREATE INDEX application_state ON application (tenant, campaign, state, updated_at DESC, id);
CREATE INDEX application_submitted ON application (tenant, campaign, submitted_at DESC NULLS LAST, id);
-- Holds all that counts ask about, the wall included, so that counting reads no rows.
CREATE INDEX application_count ON application (tenant, campaign, state, track, body) INCLUDE (unit, studio, filed_at);
CREATE INDEX application_body ON application (tenant, campaign, body, state, updated_at DESC, id);
CREATE INDEX application_unit ON application (tenant, unit);
CREATE INDEX application_studio ON application (tenant, studio);
CREATE INDEX application_lead ON application (tenant, campaign, lead_name);
CREATE INDEX application_pinyin ON application (tenant, campaign, pinyin COLLATE "C");
CREATE INDEX application_search ON application USING gin (search_bigrams);
-- One live application per studio, campaign and track (V18; a double click cannot make two).
CREATE UNIQUE INDEX application_once ON application (tenant, campaign, studio, track)
  WHERE state NOT IN ('withdrawn', 'declined');

-- Running numbers of file numbers, per campaign and prefix; taken in the transaction that uses them, so without gaps.
CREATE TABLE file_counter (
  tenant uuid NOT NULL,
  campaign uuid NOT NULL,
  prefix text NOT NULL,
  last int NOT NULL,
  PRIMARY KEY (tenant, campaign, prefix),
  FOREIGN KEY (tenant, campaign) REFERENCES campaign
);

CREATE TABLE application_answers (
  tenant uuid NOT NULL,
  application uuid NOT NULL,
  answers jsonb NOT NULL,
  versions jsonb NOT NULL,
  acknowledged jsonb NOT NULL DEFAULT '[]',
  PRIMARY KEY (tenant, application),
  FOREIGN KEY (tenant, application) REFERENCES application
);
-- Autosaves: unchained, summarised in one event at submit.
CREATE TABLE draft_change (
  tenant uuid NOT NULL,
  id bigint GENERATED ALWAYS AS IDENTITY,
  application uuid NOT NULL,
  by_user text NOT NULL,
  at timestamptz NOT NULL,
  changes jsonb NOT NULL,
  PRIMARY KEY (tenant, id),
  FOREIGN KEY (tenant, application) REFERENCES application
);
CREATE INDEX draft_change_application ON draft_change (tenant, application, id);
CREATE TABLE figure (
  tenant uuid NOT NULL,
  application uuid NOT NULL,
  path text NOT NULL,
  year int NOT NULL,
  unit text NOT NULL,
  value numeric NOT NULL,
  PRIMARY KEY (tenant, application, path, year),
  FOREIGN KEY (tenant, application) REFERENCES application
);
-- What was submitted, each time: the answers as they were and the receipt.
CREATE TABLE submission (
  tenant uuid NOT NULL,
  id uuid NOT NULL,
  application uuid NOT NULL,
  number int NOT NULL,
  content_version text NOT NULL,
  answers jsonb NOT NULL,
  evidence jsonb NOT NULL,
  received_at timestamptz NOT NULL,
  by_user text NOT NULL,
  PRIMARY KEY (tenant, id),
  UNIQUE (tenant, application, number),
  FOREIGN KEY (tenant, application) REFERENCES application
);

CREATE TABLE evidence (
  tenant uuid NOT NULL,
  id uuid NOT NULL,
  application uuid NOT NULL,
  path text NOT NULL,
  kind text NOT NULL,
  stamp text NOT NULL,
  upload uuid NOT NULL,
  by_user text NOT NULL,
  at timestamptz NOT NULL,
  removed_at timestamptz,
  PRIMARY KEY (tenant, id),
  FOREIGN KEY (tenant, application) REFERENCES application,
  FOREIGN KEY (tenant, upload) REFERENCES upload
);
CREATE INDEX evidence_application ON evidence (tenant, application);

-- Inserted and superseded, never edited once sealed. A draft opinion (sealed_at null) may change.
CREATE TABLE opinion (
  tenant uuid NOT NULL,
  id uuid NOT NULL,
  application uuid NOT NULL,
  step text NOT NULL,
  positive boolean NOT NULL DEFAULT true,
  text text NOT NULL,
  signatory text,
  paper_date date,
  by_user text NOT NULL,
  entered_for boolean NOT NULL DEFAULT false,
  recorded_at timestamptz NOT NULL,
  content_version text NOT NULL,
  seal text NOT NULL DEFAULT 'none',
  sealed_at timestamptz,
  scan uuid,
  seal_reason text,
  seal_promised_on date,
  seal_supplied_at timestamptz,
  digest text,
  superseded_at timestamptz,
  superseded_because text,
  PRIMARY KEY (tenant, id),
  FOREIGN KEY (tenant, application) REFERENCES application,
  FOREIGN KEY (tenant, scan) REFERENCES upload,
  CHECK (seal IN ('none', 'scan', 'online', 'follows'))
);
CREATE UNIQUE INDEX opinion_current ON opinion (tenant, application, step) WHERE superseded_at IS NULL;
CREATE INDEX opinion_missing_seal ON opinion (tenant, seal_promised_on)
  WHERE seal = 'follows' AND seal_supplied_at IS NULL AND superseded_at IS NULL;

CREATE TABLE return_note (
  tenant uuid NOT NULL,
  id uuid NOT NULL,
  application uuid NOT NULL,
  from_step text NOT NULL,
  to_step text NOT NULL,
  reason text NOT NULL,
  fields jsonb NOT NULL,
  answers jsonb NOT NULL,
  by_user text NOT NULL,
  at timestamptz NOT NULL,
  closed_at timestamptz,
  PRIMARY KEY (tenant, id),
  FOREIGN KEY (tenant, application) REFERENCES application
);
CREATE INDEX return_note_application ON return_note (tenant, application);

-- 报送: one act of a body, with its frozen 附件2. Later acts supersede it.
CREATE TABLE filing (
  tenant uuid NOT NULL,
  id uuid NOT NULL,
  campaign uuid NOT NULL,
  body uuid NOT NULL,
  number int NOT NULL,
  kind text NOT NULL,
  reason text,
  summary jsonb NOT NULL,
  digest text NOT NULL,
  scan uuid,
  late boolean NOT NULL DEFAULT false,
  received_at timestamptz NOT NULL,
  by_user text NOT NULL,
  superseded_at timestamptz,
  PRIMARY KEY (tenant, id),
  UNIQUE (tenant, campaign, body, number),
  FOREIGN KEY (tenant, campaign) REFERENCES campaign,
  FOREIGN KEY (tenant, body) REFERENCES body,
  FOREIGN KEY (tenant, scan) REFERENCES upload,
  CHECK (kind IN ('filing', 'supplement', 'swap', 'giveUp', 'nil'))
);
CREATE TABLE filing_item (
  tenant uuid NOT NULL,
  filing uuid NOT NULL,
  application uuid NOT NULL,
  position int NOT NULL,
  PRIMARY KEY (tenant, filing, application),
  FOREIGN KEY (tenant, filing) REFERENCES filing,
  FOREIGN KEY (tenant, application) REFERENCES application
);

CREATE TABLE designation (
  tenant uuid NOT NULL,
  id uuid NOT NULL,
  campaign uuid NOT NULL,
  by_body uuid,
  document_number text,
  decided_on date NOT NULL,
  note text,
  by_user text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (tenant, id),
  FOREIGN KEY (tenant, campaign) REFERENCES campaign
);
CREATE TABLE designation_item (
  tenant uuid NOT NULL,
  designation uuid NOT NULL,
  application uuid NOT NULL,
  track text NOT NULL,
  name text NOT NULL,
  name_reason text,
  position int NOT NULL,
  PRIMARY KEY (tenant, designation, application),
  UNIQUE (tenant, application),
  FOREIGN KEY (tenant, designation) REFERENCES designation,
  FOREIGN KEY (tenant, application) REFERENCES application
);

CREATE TABLE idempotency (
  tenant uuid NOT NULL,
  actor text NOT NULL,
  command text NOT NULL,
  key text NOT NULL,
  request_digest text NOT NULL,
  answer jsonb,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (tenant, actor, command, key)
);
CREATE INDEX idempotency_age ON idempotency (created_at);

-- Append-only log. Ids, codes and keyed digests only, never personal text.
CREATE TABLE event (
  tenant uuid NOT NULL,
  id uuid NOT NULL,
  at timestamptz NOT NULL,
  actor text NOT NULL,
  action text NOT NULL,
  outcome text NOT NULL,
  campaign uuid,
  subject_kind text NOT NULL,
  subject uuid,
  detail jsonb NOT NULL,
  request text NOT NULL,
  digest text NOT NULL,
  xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  PRIMARY KEY (tenant, id)
);
CREATE INDEX event_subject ON event (tenant, subject, at);
CREATE INDEX event_order ON event (tenant, xid, id);
CREATE INDEX event_time ON event (tenant, at DESC, id);
-- The chain: one link per event, made by the sealer; order, previous hash and own hash.
CREATE TABLE event_link (
  tenant uuid NOT NULL,
  position bigint NOT NULL,
  event uuid NOT NULL,
  hash text NOT NULL,
  PRIMARY KEY (tenant, position),
  UNIQUE (tenant, event),
  FOREIGN KEY (tenant, event) REFERENCES event
);
-- A signed end of the chain; all transactions below sealed_below are in it, so the next seal begins there.
CREATE TABLE event_head (
  tenant uuid NOT NULL,
  position bigint NOT NULL,
  hash text NOT NULL,
  sealed_below xid8 NOT NULL,
  signature text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (tenant, position)
);
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql
  AS $$ BEGIN RAISE EXCEPTION 'the log is append-only' USING ERRCODE = 'insufficient_privilege'; END $$;
CREATE TRIGGER event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER event_link_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON event_link
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER event_head_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON event_head
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Walls: every table by tenant; applications and what hangs on them also by body and unit.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['body','body_name','unit','unit_name','studio','studio_name','studio_title',
    'programme_revision','campaign','quota_row','quota_holder','quota_cell','quota_place','quota_change',
    'deadline_extension','file','upload','file_counter','application_answers','draft_change','figure','submission','evidence',
    'opinion','return_note','filing','filing_item','designation','designation_item','idempotency','event',
    'event_link','event_head'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY wall ON %I USING (tenant = app_tenant()) WITH CHECK (tenant = app_tenant())', t);
  END LOOP;
END $$;
ALTER TABLE application ENABLE ROW LEVEL SECURITY;
ALTER TABLE application FORCE ROW LEVEL SECURITY;
-- Each setting is read once per query (a sub-select), not once per row: three times faster on 20,000 rows.
CREATE POLICY wall ON application
  USING (tenant = (SELECT app_tenant()) AND ((SELECT app_sees_all())
    OR body = ANY ((SELECT app_ids('app.bodies'))::uuid[]) OR unit = ANY ((SELECT app_ids('app.units'))::uuid[])
    OR studio = ANY ((SELECT app_ids('app.studios'))::uuid[])))
  WITH CHECK (tenant = app_tenant());
-- Other live applications of the same studio or lead in a campaign, also behind the wall: only what names them (S24).
CREATE FUNCTION alike_applications(of_application uuid)
  RETURNS TABLE (id uuid, studio uuid, unit uuid, body uuid, track text, form text, studio_name text,
    unit_name text, same text)
  LANGUAGE plpgsql SET search_path = public, pg_temp
  AS $$
DECLARE wall text := coalesce(current_setting('app.bodies', true), '');
BEGIN
  PERFORM set_config('app.bodies', '*', true);
  RETURN QUERY SELECT other.id, other.studio, other.unit, other.body, other.track, other.form, other.studio_name, other.unit_name,
      CASE WHEN other.studio = own.studio THEN 'studio' ELSE 'lead' END
    FROM application own JOIN application other ON other.tenant = own.tenant AND other.campaign = own.campaign
      AND other.id <> own.id AND (other.studio = own.studio OR other.lead_name = own.lead_name)
    WHERE own.tenant = app_tenant() AND own.id = of_application
      AND other.state NOT IN ('withdrawn', 'declined')
    ORDER BY other.created_at, other.id LIMIT 20;
  PERFORM set_config('app.bodies', wall, true);
END $$;
-- Who somebody is must be known before a tenant is set: tenant and membership have no wall, person has one from then on.
ALTER TABLE person ENABLE ROW LEVEL SECURITY;
ALTER TABLE person FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON person USING (app_tenant() IS NULL OR tenant = app_tenant()) WITH CHECK (tenant = app_tenant());
GRANT USAGE ON SCHEMA public TO :app_role;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO :app_role;
REVOKE UPDATE, DELETE, TRUNCATE ON event, event_link, event_head FROM :app_role;
REVOKE DELETE ON application, application_answers, opinion, submission, evidence, filing, filing_item, designation,
  designation_item, quota_change, return_note, file, upload FROM :app_role;
GRANT USAGE ON SCHEMA auth TO :app_role;
