-- Papers that come back: prints, packets, scans, receipts, and the jobs that make and read them.

-- Made by the product (a print, a page of a scan), not received from a person: not counted against the day's uploads.
ALTER TABLE upload ADD COLUMN made boolean NOT NULL DEFAULT false;

-- Work that outlives a request. A job belongs to the row it works for; who asked for it is asked for again when it runs.
CREATE TABLE job (
  tenant uuid NOT NULL REFERENCES tenant,
  id uuid NOT NULL,
  kind text NOT NULL,
  subject uuid NOT NULL,
  by_user text NOT NULL,
  state text NOT NULL DEFAULT 'queued' CHECK (state IN ('queued', 'running', 'done', 'failed', 'cancelled')),
  done int NOT NULL DEFAULT 0,
  total int NOT NULL DEFAULT 0,
  attempts int NOT NULL DEFAULT 0,
  -- Code of what stopped it; the sentence is made from it.
  fault text,
  run_after timestamptz NOT NULL DEFAULT now(),
  heartbeat_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  ended_at timestamptz,
  PRIMARY KEY (tenant, id)
);
CREATE INDEX job_waiting ON job (tenant, run_after, created_at) WHERE state IN ('queued', 'running');
CREATE INDEX job_subject ON job (tenant, subject);

-- The first print of a paper: its bytes are kept, a reprint serves them (design 1.4).
CREATE TABLE print (
  tenant uuid NOT NULL,
  id uuid NOT NULL,
  campaign uuid NOT NULL,
  body uuid NOT NULL,
  -- Null: a paper of the body (its summary).
  application uuid,
  -- Kind of paper as in the page mark: form, details, summary.
  paper text NOT NULL CHECK (paper IN ('form', 'details', 'summary')),
  -- Content version of the application, or the digest of the summary's rows.
  version text NOT NULL,
  -- Of the whole page tree, opinions included: the same state gives the same print.
  digest text NOT NULL,
  upload uuid NOT NULL,
  pages int NOT NULL,
  -- Where the boxes of the opinions stand: [{step, page, x, y, width, height}], mm from the page's top left.
  boxes jsonb NOT NULL DEFAULT '[]',
  by_user text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (tenant, id),
  FOREIGN KEY (tenant, campaign) REFERENCES campaign,
  FOREIGN KEY (tenant, body) REFERENCES body,
  FOREIGN KEY (tenant, application) REFERENCES application,
  FOREIGN KEY (tenant, upload) REFERENCES upload
);
CREATE UNIQUE INDEX print_once ON print (tenant, body, application, paper, version, digest) NULLS NOT DISTINCT;
CREATE INDEX print_application ON print (tenant, application, at DESC);
CREATE INDEX print_body ON print (tenant, campaign, body, paper, at DESC);

-- A person's printers with their offset for overprinting (套打), in mm to the right and down.
CREATE TABLE printer (
  tenant uuid NOT NULL REFERENCES tenant,
  id uuid NOT NULL,
  by_user text NOT NULL,
  name text NOT NULL,
  right_mm numeric(4, 1) NOT NULL DEFAULT 0,
  down_mm numeric(4, 1) NOT NULL DEFAULT 0,
  at timestamptz NOT NULL,
  PRIMARY KEY (tenant, id),
  UNIQUE (tenant, by_user, name)
);

-- A file made from many papers: a body's packet, an overprint batch, the year's archive.
CREATE TABLE packet (
  tenant uuid NOT NULL,
  id uuid NOT NULL,
  campaign uuid NOT NULL,
  -- Null: of the whole campaign.
  body uuid,
  kind text NOT NULL CHECK (kind IN ('packet', 'overprint', 'archive')),
  options jsonb NOT NULL DEFAULT '{}',
  -- What a person should know before using it: [{code, params}].
  notes jsonb NOT NULL DEFAULT '[]',
  upload uuid,
  pages int,
  by_user text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (tenant, id),
  FOREIGN KEY (tenant, campaign) REFERENCES campaign,
  FOREIGN KEY (tenant, body) REFERENCES body,
  FOREIGN KEY (tenant, upload) REFERENCES upload
);
CREATE INDEX packet_campaign ON packet (tenant, campaign, at DESC);
CREATE INDEX packet_body ON packet (tenant, campaign, body, at DESC);

-- One pile of paper that was scanned. `body`, `unit`: at whose desk; both null: the city's.
CREATE TABLE scan_batch (
  tenant uuid NOT NULL,
  id uuid NOT NULL,
  campaign uuid NOT NULL,
  body uuid,
  unit uuid,
  by_user text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (tenant, id),
  FOREIGN KEY (tenant, campaign) REFERENCES campaign,
  FOREIGN KEY (tenant, body) REFERENCES body,
  FOREIGN KEY (tenant, unit) REFERENCES unit
);
CREATE INDEX scan_batch_campaign ON scan_batch (tenant, campaign, at DESC);
CREATE INDEX scan_batch_person ON scan_batch (tenant, by_user, at DESC);
-- The files as they were uploaded; never changed, never dropped.
CREATE TABLE scan_source (
  tenant uuid NOT NULL,
  batch uuid NOT NULL,
  number int NOT NULL,
  upload uuid NOT NULL,
  -- Pages found in it; null until it is read. `fault`: code of why it could not be read.
  pages int,
  fault text,
  PRIMARY KEY (tenant, batch, number),
  FOREIGN KEY (tenant, batch) REFERENCES scan_batch,
  FOREIGN KEY (tenant, upload) REFERENCES upload
);
-- Every page of them, in order. filed: stands with its application or summary; tray: waits for a person, with the reason.
CREATE TABLE scan_page (
  tenant uuid NOT NULL,
  id uuid NOT NULL,
  batch uuid NOT NULL,
  source int NOT NULL,
  position int NOT NULL,
  state text NOT NULL CHECK (state IN ('filed', 'tray', 'setAside')),
  reason text,
  -- The page upright, as a picture; null where it could not be drawn.
  picture uuid,
  -- What the code said, as read.
  mark text,
  paper text,
  body uuid,
  application uuid,
  version text,
  page int,
  pages int,
  -- The same page again after the next seal (design 1.4).
  generation int,
  -- Steps whose boxes stand on this page.
  steps text[] NOT NULL DEFAULT '{}',
  placed_by text,
  at timestamptz NOT NULL,
  PRIMARY KEY (tenant, id),
  UNIQUE (tenant, batch, source, position),
  FOREIGN KEY (tenant, batch, source) REFERENCES scan_source,
  FOREIGN KEY (tenant, picture) REFERENCES upload,
  FOREIGN KEY (tenant, body) REFERENCES body,
  FOREIGN KEY (tenant, application) REFERENCES application
);
CREATE INDEX scan_page_application ON scan_page (tenant, application, paper, version, page);
CREATE INDEX scan_page_body ON scan_page (tenant, body, paper, version, page) WHERE application IS NULL;
-- 有章 / 缺章 of one step on one scanned page, as a person saw it.
CREATE TABLE seal_check (
  tenant uuid NOT NULL,
  id uuid NOT NULL,
  scan_page uuid NOT NULL,
  application uuid NOT NULL,
  step text NOT NULL,
  sealed boolean NOT NULL,
  note text,
  by_user text NOT NULL,
  at timestamptz NOT NULL,
  superseded_at timestamptz,
  PRIMARY KEY (tenant, id),
  FOREIGN KEY (tenant, scan_page) REFERENCES scan_page,
  FOREIGN KEY (tenant, application) REFERENCES application
);
CREATE UNIQUE INDEX seal_check_current ON seal_check (tenant, scan_page, step) WHERE superseded_at IS NULL;
CREATE INDEX seal_check_application ON seal_check (tenant, application, step) WHERE superseded_at IS NULL;

-- Paper handed over the desk: one receipt, many entries. Entries are inserted and superseded, never edited.
CREATE TABLE paper_receipt (
  tenant uuid NOT NULL,
  id uuid NOT NULL,
  campaign uuid NOT NULL,
  body uuid NOT NULL,
  number int NOT NULL,
  handed_in_by text NOT NULL,
  -- 送达日期: may be earlier than the entry, then with a reason.
  delivered_on date NOT NULL,
  reason text,
  note text,
  by_user text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (tenant, id),
  UNIQUE (tenant, campaign, number),
  FOREIGN KEY (tenant, campaign) REFERENCES campaign,
  FOREIGN KEY (tenant, body) REFERENCES body
);
CREATE INDEX paper_receipt_body ON paper_receipt (tenant, campaign, body, delivered_on);
CREATE TABLE paper_entry (
  tenant uuid NOT NULL,
  id uuid NOT NULL,
  receipt uuid,
  campaign uuid NOT NULL,
  body uuid NOT NULL,
  -- Null: a paper of the body (its summary).
  application uuid,
  -- Id of the programme's material list (F44).
  material text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('received', 'missing', 'returned')),
  copies int NOT NULL DEFAULT 0 CHECK (copies >= 0),
  originals int NOT NULL DEFAULT 0 CHECK (originals >= 0),
  shelf text,
  -- 补件日期 of what is missing.
  supplement_by date,
  -- To whom an original went back, and when.
  handed_to text,
  handed_on date,
  note text,
  by_user text NOT NULL,
  at timestamptz NOT NULL,
  superseded_at timestamptz,
  PRIMARY KEY (tenant, id),
  FOREIGN KEY (tenant, receipt) REFERENCES paper_receipt,
  FOREIGN KEY (tenant, campaign) REFERENCES campaign,
  FOREIGN KEY (tenant, body) REFERENCES body,
  FOREIGN KEY (tenant, application) REFERENCES application
);
CREATE INDEX paper_entry_body ON paper_entry (tenant, campaign, body) WHERE superseded_at IS NULL;
CREATE INDEX paper_entry_application ON paper_entry (tenant, application) WHERE superseded_at IS NULL;

-- Word and Excel files whose content was taken over: kept with the application.
CREATE TABLE answer_source (
  tenant uuid NOT NULL,
  id uuid NOT NULL,
  application uuid NOT NULL,
  upload uuid NOT NULL,
  by_user text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (tenant, id),
  FOREIGN KEY (tenant, application) REFERENCES application,
  FOREIGN KEY (tenant, upload) REFERENCES upload
);
CREATE INDEX answer_source_application ON answer_source (tenant, application);

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['job','print','printer','packet','scan_batch','scan_source','scan_page','seal_check',
    'paper_receipt','paper_entry','answer_source'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY wall ON %I USING (tenant = app_tenant()) WITH CHECK (tenant = app_tenant())', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE ON %I TO :app_role', t);
  END LOOP;
END $$;
GRANT DELETE ON printer TO :app_role;

-- Indexes for the references to upload: the sweep asks each of them.
CREATE INDEX print_upload ON print (tenant, upload);
CREATE INDEX packet_upload ON packet (tenant, upload);
CREATE INDEX scan_source_upload ON scan_source (tenant, upload);
CREATE INDEX scan_page_picture ON scan_page (tenant, picture);
CREATE INDEX answer_source_upload ON answer_source (tenant, upload);
