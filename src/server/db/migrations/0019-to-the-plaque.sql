-- From application to plaque: review, inspection, resolution, public notice, correction, ledgers, the way to the level above.
-- Everything here is inserted and superseded; money is numeric, never floating.

-- Review (F23, F24). A round is one look at one track: at the desk, a presentation, a ballot.
CREATE TABLE review_round (
  tenant uuid NOT NULL REFERENCES tenant,
  id uuid NOT NULL,
  campaign uuid NOT NULL,
  track text NOT NULL,
  title text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('desk', 'presentation', 'ballot')),
  -- Stage of the standard's scoring that its points count for; null: the only one.
  stage text,
  -- Reviewers do not see whose application it is.
  blind boolean NOT NULL,
  per_application int NOT NULL CHECK (per_application BETWEEN 1 AND 50),
  -- Day and place of a presentation or a meeting; last day of a desk round.
  held_on date,
  due_on date,
  place text NOT NULL DEFAULT '',
  by_user text NOT NULL,
  opened_at timestamptz NOT NULL,
  closed_at timestamptz,
  PRIMARY KEY (tenant, id),
  FOREIGN KEY (tenant, campaign) REFERENCES campaign
);
CREATE INDEX review_round_list ON review_round (tenant, campaign, opened_at, id);
-- Who looks at what. Withdrawn instead of deleted.
CREATE TABLE review_assignment (
  tenant uuid NOT NULL,
  id uuid NOT NULL,
  round uuid NOT NULL,
  application uuid NOT NULL,
  reviewer text NOT NULL,
  -- Order on a presentation day.
  position int,
  -- Assigned in spite of a conflict: why, and who said so.
  override_reason text,
  by_user text NOT NULL,
  at timestamptz NOT NULL,
  withdrawn_at timestamptz,
  withdrawn_because text,
  PRIMARY KEY (tenant, id),
  FOREIGN KEY (tenant, round) REFERENCES review_round,
  FOREIGN KEY (tenant, application) REFERENCES application
);
CREATE UNIQUE INDEX review_assignment_once ON review_assignment (tenant, round, application, reviewer)
  WHERE withdrawn_at IS NULL;
CREATE INDEX review_assignment_reviewer ON review_assignment (tenant, reviewer, round);
-- 回避: what a reviewer or inspector declares. Own unit and own body are known from the grant (membership.unit, .body).
CREATE TABLE declared_conflict (
  tenant uuid NOT NULL REFERENCES tenant,
  id uuid NOT NULL,
  campaign uuid NOT NULL,
  application uuid NOT NULL,
  user_id text NOT NULL,
  reason text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (tenant, id),
  FOREIGN KEY (tenant, application) REFERENCES application
);
CREATE UNIQUE INDEX declared_conflict_once ON declared_conflict (tenant, application, user_id);
-- The sheet of one reviewer about one application; `marks` by item of the standard. A vote instead of marks in a ballot.
CREATE TABLE review_sheet (
  tenant uuid NOT NULL,
  assignment uuid NOT NULL,
  marks jsonb NOT NULL DEFAULT '{}',
  vote text CHECK (vote IN ('yes', 'no', 'abstain')),
  note text NOT NULL DEFAULT '',
  version int NOT NULL DEFAULT 1,
  -- Points by the scoring of the frozen programme, when handed in.
  points numeric(9,2),
  updated_at timestamptz NOT NULL,
  handed_in_at timestamptz,
  PRIMARY KEY (tenant, assignment),
  FOREIGN KEY (tenant, assignment) REFERENCES review_assignment
);
-- The result of a track as it went to the meeting; a later one supersedes it.
CREATE TABLE review_result (
  tenant uuid NOT NULL,
  id uuid NOT NULL,
  campaign uuid NOT NULL,
  track text NOT NULL,
  application uuid NOT NULL,
  points numeric(9,2),
  passed boolean,
  grade text,
  position int NOT NULL,
  tied boolean NOT NULL DEFAULT false,
  detail jsonb NOT NULL DEFAULT '{}',
  by_user text NOT NULL,
  at timestamptz NOT NULL,
  superseded_at timestamptz,
  PRIMARY KEY (tenant, id),
  FOREIGN KEY (tenant, campaign) REFERENCES campaign,
  FOREIGN KEY (tenant, application) REFERENCES application
);
CREATE UNIQUE INDEX review_result_current ON review_result (tenant, application) WHERE superseded_at IS NULL;

-- Inspection (R32, F22).
CREATE TABLE inspection_plan (
  tenant uuid NOT NULL REFERENCES tenant,
  id uuid NOT NULL,
  campaign uuid NOT NULL,
  title text NOT NULL,
  from_date date NOT NULL,
  to_date date NOT NULL,
  note text NOT NULL DEFAULT '',
  by_user text NOT NULL,
  at timestamptz NOT NULL,
  closed_at timestamptz,
  PRIMARY KEY (tenant, id),
  FOREIGN KEY (tenant, campaign) REFERENCES campaign
);
CREATE TABLE inspection_team (
  tenant uuid NOT NULL,
  id uuid NOT NULL,
  plan uuid NOT NULL,
  title text NOT NULL,
  position int NOT NULL,
  PRIMARY KEY (tenant, id),
  FOREIGN KEY (tenant, plan) REFERENCES inspection_plan
);
CREATE TABLE inspection_member (
  tenant uuid NOT NULL,
  team uuid NOT NULL,
  user_id text NOT NULL,
  leads boolean NOT NULL DEFAULT false,
  PRIMARY KEY (tenant, team, user_id),
  FOREIGN KEY (tenant, team) REFERENCES inspection_team
);
-- One visit of one team to one studio; a re-inspection is another visit that follows one.
CREATE TABLE inspection_visit (
  tenant uuid NOT NULL,
  id uuid NOT NULL,
  plan uuid NOT NULL,
  team uuid NOT NULL,
  application uuid NOT NULL,
  planned_on date NOT NULL,
  -- Place on the day's route.
  position int NOT NULL,
  follows uuid,
  override_reason text,
  by_user text NOT NULL,
  at timestamptz NOT NULL,
  cancelled_at timestamptz,
  cancelled_because text,
  PRIMARY KEY (tenant, id),
  FOREIGN KEY (tenant, plan) REFERENCES inspection_plan,
  FOREIGN KEY (tenant, team) REFERENCES inspection_team,
  FOREIGN KEY (tenant, application) REFERENCES application
);
CREATE INDEX inspection_visit_plan ON inspection_visit (tenant, plan, planned_on, position);
CREATE INDEX inspection_visit_application ON inspection_visit (tenant, application);
-- The sheet as the phone sent it. The phone makes the id, so sending twice is one sheet. What does not fit (another sheet of the
-- same visit came first, the visit was cancelled meanwhile) waits in quarantine for a person; nothing is dropped.
CREATE TABLE inspection_sheet (
  tenant uuid NOT NULL,
  id uuid NOT NULL,
  visit uuid NOT NULL,
  document jsonb NOT NULL,
  -- SHA-256 of the canonical JSON; the phone keeps its copy until it got this back.
  hash text NOT NULL,
  result text CHECK (result IN ('passed', 'rectify', 'failed')),
  rectify_by date,
  advice text NOT NULL DEFAULT '',
  visited_on date NOT NULL,
  by_user text NOT NULL,
  received_at timestamptz NOT NULL,
  quarantined_because text,
  settled_at timestamptz,
  settled_by text,
  settled_reason text,
  superseded_at timestamptz,
  PRIMARY KEY (tenant, id),
  FOREIGN KEY (tenant, visit) REFERENCES inspection_visit
);
CREATE UNIQUE INDEX inspection_sheet_current ON inspection_sheet (tenant, visit)
  WHERE quarantined_because IS NULL AND superseded_at IS NULL;
-- Photos and signatures of a sheet; `item` of the standard, or of a signature whose it is.
CREATE TABLE inspection_photo (
  tenant uuid NOT NULL,
  id uuid NOT NULL,
  sheet uuid NOT NULL,
  item text NOT NULL,
  upload uuid NOT NULL,
  hash text NOT NULL,
  taken_at timestamptz,
  latitude numeric(8,5),
  longitude numeric(8,5),
  at timestamptz NOT NULL,
  PRIMARY KEY (tenant, id),
  FOREIGN KEY (tenant, upload) REFERENCES upload
);
CREATE INDEX inspection_photo_sheet ON inspection_photo (tenant, sheet);

-- Resolution (F25): one meeting decides on many.
CREATE TABLE resolution (
  tenant uuid NOT NULL REFERENCES tenant,
  id uuid NOT NULL,
  campaign uuid NOT NULL,
  -- Null: the city's; else the body that names its own.
  body uuid,
  number text,
  meeting text NOT NULL,
  held_on date NOT NULL,
  present jsonb NOT NULL DEFAULT '[]',
  absent jsonb NOT NULL DEFAULT '[]',
  dissent text NOT NULL DEFAULT '',
  text text NOT NULL DEFAULT '',
  minutes uuid,
  by_user text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (tenant, id),
  FOREIGN KEY (tenant, campaign) REFERENCES campaign,
  FOREIGN KEY (tenant, minutes) REFERENCES upload
);
CREATE INDEX resolution_list ON resolution (tenant, campaign, held_on, id);
CREATE TABLE resolution_item (
  tenant uuid NOT NULL,
  resolution uuid NOT NULL,
  application uuid NOT NULL,
  positive boolean NOT NULL,
  text text NOT NULL DEFAULT '',
  position int NOT NULL,
  PRIMARY KEY (tenant, resolution, application),
  FOREIGN KEY (tenant, resolution) REFERENCES resolution,
  FOREIGN KEY (tenant, application) REFERENCES application
);
CREATE INDEX resolution_item_application ON resolution_item (tenant, application);
ALTER TABLE designation ADD COLUMN resolution uuid;
-- The unit's copy of a sealed form goes back against receipt (R30: two copies came).
CREATE TABLE returned_copy (
  tenant uuid NOT NULL,
  id uuid NOT NULL,
  campaign uuid NOT NULL,
  application uuid NOT NULL,
  to_whom text NOT NULL,
  given_on date NOT NULL,
  note text NOT NULL DEFAULT '',
  receipt uuid,
  by_user text NOT NULL,
  at timestamptz NOT NULL,
  superseded_at timestamptz,
  PRIMARY KEY (tenant, id),
  FOREIGN KEY (tenant, application) REFERENCES application,
  FOREIGN KEY (tenant, receipt) REFERENCES upload
);
CREATE UNIQUE INDEX returned_copy_current ON returned_copy (tenant, application) WHERE superseded_at IS NULL;

-- 公示 (F26). The list is frozen without personal data; `step` where one level publishes before it goes on.
CREATE TABLE public_notice (
  tenant uuid NOT NULL REFERENCES tenant,
  id uuid NOT NULL,
  campaign uuid NOT NULL,
  body uuid,
  step text,
  title text NOT NULL,
  text text NOT NULL DEFAULT '',
  rule jsonb NOT NULL,
  opens_on date NOT NULL,
  -- Last day, inclusive, until 24:00 of the city.
  ends_on date NOT NULL,
  contact jsonb NOT NULL DEFAULT '{}',
  -- Short name in the public address.
  address text NOT NULL,
  by_user text NOT NULL,
  at timestamptz NOT NULL,
  ended_at timestamptz,
  ended_because text,
  result text,
  result_at timestamptz,
  result_by text,
  PRIMARY KEY (tenant, id),
  UNIQUE (tenant, address),
  FOREIGN KEY (tenant, campaign) REFERENCES campaign
);
CREATE INDEX public_notice_list ON public_notice (tenant, campaign, opens_on, id);
CREATE TABLE public_notice_item (
  tenant uuid NOT NULL,
  notice uuid NOT NULL,
  application uuid NOT NULL,
  track text NOT NULL,
  studio_name text NOT NULL,
  lead_name text NOT NULL,
  unit_name text NOT NULL,
  body_name text NOT NULL,
  position int NOT NULL,
  PRIMARY KEY (tenant, notice, application),
  FOREIGN KEY (tenant, notice) REFERENCES public_notice,
  FOREIGN KEY (tenant, application) REFERENCES application
);
CREATE INDEX public_notice_item_application ON public_notice_item (tenant, application);
CREATE TABLE objection (
  tenant uuid NOT NULL,
  id uuid NOT NULL,
  notice uuid NOT NULL,
  number int NOT NULL,
  application uuid,
  channel text NOT NULL CHECK (channel IN ('online', 'paper', 'phone')),
  name text NOT NULL,
  contact text NOT NULL,
  text text NOT NULL,
  -- When it came; on paper and by phone the day and hour that the officer states.
  received_at timestamptz NOT NULL,
  late boolean NOT NULL DEFAULT false,
  answer_by date NOT NULL,
  by_user text,
  at timestamptz NOT NULL,
  outcome text CHECK (outcome IN ('upheld', 'dismissed', 'withdrawn')),
  finding text,
  settled_at timestamptz,
  settled_by text,
  PRIMARY KEY (tenant, id),
  UNIQUE (tenant, notice, number),
  FOREIGN KEY (tenant, notice) REFERENCES public_notice
);
CREATE TABLE objection_file (
  tenant uuid NOT NULL,
  objection uuid NOT NULL,
  position int NOT NULL,
  hash text NOT NULL,
  name text NOT NULL,
  PRIMARY KEY (tenant, objection, position),
  FOREIGN KEY (tenant, objection) REFERENCES objection,
  FOREIGN KEY (tenant, hash) REFERENCES file
);

-- 更正 after approval: old and new value, decision. Earlier papers remain.
CREATE TABLE correction (
  tenant uuid NOT NULL,
  id uuid NOT NULL,
  campaign uuid NOT NULL,
  application uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('name', 'lead', 'unit', 'figure')),
  path text,
  old_value text NOT NULL,
  new_value text NOT NULL,
  reason text NOT NULL,
  proof uuid,
  by_user text NOT NULL,
  at timestamptz NOT NULL,
  decided_at timestamptz,
  decided_by text,
  decided_on date,
  approved boolean,
  decision text,
  document_number text,
  PRIMARY KEY (tenant, id),
  FOREIGN KEY (tenant, application) REFERENCES application,
  FOREIGN KEY (tenant, proof) REFERENCES upload
);
CREATE INDEX correction_application ON correction (tenant, application, at);
CREATE INDEX correction_list ON correction (tenant, campaign, at);

-- Plaques and certificates (F27). What happens to one is a line of plaque_act; the latest says where it is.
CREATE TABLE plaque (
  tenant uuid NOT NULL REFERENCES tenant,
  id uuid NOT NULL,
  campaign uuid NOT NULL,
  application uuid NOT NULL,
  studio uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('plaque', 'certificate')),
  number text NOT NULL,
  -- The words on it.
  text text NOT NULL,
  replaces uuid,
  by_user text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (tenant, id),
  UNIQUE (tenant, campaign, kind, number),
  FOREIGN KEY (tenant, campaign) REFERENCES campaign,
  FOREIGN KEY (tenant, application) REFERENCES application,
  FOREIGN KEY (tenant, replaces) REFERENCES plaque
);
CREATE UNIQUE INDEX plaque_first ON plaque (tenant, application, kind) WHERE replaces IS NULL;
CREATE UNIQUE INDEX plaque_replaced_once ON plaque (tenant, replaces) WHERE replaces IS NOT NULL;
CREATE TABLE plaque_act (
  tenant uuid NOT NULL,
  id uuid NOT NULL,
  plaque uuid NOT NULL,
  act text NOT NULL CHECK (act IN ('entered', 'ordered', 'made', 'handedOver', 'withdrawn', 'replaced')),
  on_day date NOT NULL,
  -- Handed over to whom; the maker's name of an order.
  party text NOT NULL DEFAULT '',
  reason text NOT NULL DEFAULT '',
  order_id uuid,
  receipt uuid,
  by_user text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (tenant, id),
  FOREIGN KEY (tenant, plaque) REFERENCES plaque,
  FOREIGN KEY (tenant, receipt) REFERENCES upload
);
CREATE INDEX plaque_act_plaque ON plaque_act (tenant, plaque, at, id);

-- Money (F28). One line per movement; never edited. A wrong line is undone by a counter-entry that names it.
CREATE TABLE subsidy_line (
  tenant uuid NOT NULL REFERENCES tenant,
  id uuid NOT NULL,
  campaign uuid NOT NULL,
  application uuid NOT NULL,
  studio uuid NOT NULL,
  body uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('approval', 'payment', 'use', 'refund')),
  -- For which year or project where money is given more than once.
  period text NOT NULL DEFAULT '',
  amount numeric(14,2) NOT NULL CHECK (amount <> 0),
  on_day date NOT NULL,
  payee text NOT NULL DEFAULT '',
  account text NOT NULL DEFAULT '',
  payee_note text NOT NULL DEFAULT '',
  allowed_use text NOT NULL DEFAULT '',
  reason text NOT NULL DEFAULT '',
  resolution uuid,
  voucher uuid,
  voucher_number text NOT NULL DEFAULT '',
  -- The line that this one undoes; its amount is the negative.
  counters uuid,
  -- The approval that a payment pays; the payment that a use accounts for.
  of_line uuid,
  by_user text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (tenant, id),
  FOREIGN KEY (tenant, campaign) REFERENCES campaign,
  FOREIGN KEY (tenant, application) REFERENCES application,
  FOREIGN KEY (tenant, voucher) REFERENCES upload,
  FOREIGN KEY (tenant, counters) REFERENCES subsidy_line,
  FOREIGN KEY (tenant, of_line) REFERENCES subsidy_line
);
CREATE INDEX subsidy_line_list ON subsidy_line (tenant, campaign, at, id);
CREATE INDEX subsidy_line_application ON subsidy_line (tenant, application, at, id);
CREATE UNIQUE INDEX subsidy_line_countered_once ON subsidy_line (tenant, counters) WHERE counters IS NOT NULL;

-- What was sent to the level above, and what came back (F34).
CREATE TABLE upward_packet (
  tenant uuid NOT NULL REFERENCES tenant,
  id uuid NOT NULL,
  campaign uuid NOT NULL,
  track text NOT NULL,
  number int NOT NULL,
  sent_on date,
  note text NOT NULL DEFAULT '',
  hash text,
  bytes bigint,
  job uuid,
  manifest jsonb,
  by_user text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (tenant, id),
  UNIQUE (tenant, campaign, track, number),
  FOREIGN KEY (tenant, campaign) REFERENCES campaign
);
CREATE TABLE upward_packet_item (
  tenant uuid NOT NULL,
  packet uuid NOT NULL,
  application uuid NOT NULL,
  position int NOT NULL,
  PRIMARY KEY (tenant, packet, application),
  FOREIGN KEY (tenant, packet) REFERENCES upward_packet,
  FOREIGN KEY (tenant, application) REFERENCES application
);
CREATE TABLE upward_result (
  tenant uuid NOT NULL,
  id uuid NOT NULL,
  campaign uuid NOT NULL,
  application uuid NOT NULL,
  named boolean NOT NULL,
  title text,
  naming_body text,
  document_number text,
  decided_on date NOT NULL,
  reason text NOT NULL DEFAULT '',
  by_user text NOT NULL,
  at timestamptz NOT NULL,
  superseded_at timestamptz,
  PRIMARY KEY (tenant, id),
  FOREIGN KEY (tenant, application) REFERENCES application
);
CREATE UNIQUE INDEX upward_result_current ON upward_result (tenant, application) WHERE superseded_at IS NULL;
-- Packages of other installations (F42). One package is taken in once.
CREATE TABLE received_package (
  tenant uuid NOT NULL REFERENCES tenant,
  id uuid NOT NULL,
  campaign uuid NOT NULL,
  sender text NOT NULL,
  sender_key text NOT NULL,
  digest text NOT NULL,
  upload uuid NOT NULL,
  contents jsonb NOT NULL,
  by_user text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (tenant, id),
  UNIQUE (tenant, campaign, digest),
  FOREIGN KEY (tenant, campaign) REFERENCES campaign,
  FOREIGN KEY (tenant, upload) REFERENCES upload
);
CREATE TABLE received_package_item (
  tenant uuid NOT NULL,
  package uuid NOT NULL,
  file_number text NOT NULL,
  application uuid NOT NULL,
  PRIMARY KEY (tenant, package, file_number),
  FOREIGN KEY (tenant, package) REFERENCES received_package,
  FOREIGN KEY (tenant, application) REFERENCES application
);

-- Walls: by tenant; rows of one body (its resolutions, notices, money) also by body. What hangs on an application is read joined
-- with it, and so behind its wall.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['review_round','review_assignment','declared_conflict','review_sheet','review_result',
    'inspection_plan','inspection_team','inspection_member','inspection_visit','inspection_sheet','inspection_photo',
    'resolution','resolution_item','returned_copy','public_notice','public_notice_item','objection','objection_file',
    'correction','plaque','plaque_act','subsidy_line','upward_packet','upward_packet_item','upward_result',
    'received_package','received_package_item'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY wall ON %I USING (tenant = (SELECT app_tenant())) WITH CHECK (tenant = app_tenant())', t);
  END LOOP;
END $$;
DROP POLICY wall ON subsidy_line;
CREATE POLICY wall ON subsidy_line
  USING (tenant = (SELECT app_tenant()) AND ((SELECT app_sees_all())
    OR body = ANY ((SELECT app_ids('app.bodies'))::uuid[])
    OR EXISTS (SELECT FROM application a WHERE a.tenant = subsidy_line.tenant AND a.id = subsidy_line.application)))
  WITH CHECK (tenant = app_tenant());
GRANT SELECT, INSERT, UPDATE ON review_round, review_assignment, review_sheet, review_result, inspection_plan, inspection_team,
  inspection_visit, inspection_sheet, returned_copy, public_notice, objection, correction, upward_packet, upward_result
  TO :app_role;
GRANT SELECT, INSERT, DELETE ON inspection_member TO :app_role;
GRANT SELECT, INSERT ON declared_conflict, inspection_photo, resolution, resolution_item, public_notice_item, objection_file,
  plaque, plaque_act, subsidy_line, upward_packet_item, received_package, received_package_item TO :app_role;
