-- 工作日 (F7): what was changed by hand. The announced days of past years come with the program (server/calendar); a day is as
-- its newest line here says, 'reset' gives it back to the announcement. Lines are added, never changed, so the history stays.
CREATE TABLE workday (
  tenant uuid NOT NULL REFERENCES tenant,
  id uuid NOT NULL,
  day date NOT NULL,
  kind text NOT NULL CHECK (kind IN ('off', 'work', 'reset')),
  name text NOT NULL,
  by_user text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (tenant, id)
);
CREATE INDEX workday_day ON workday (tenant, day, id DESC);

-- Whether a year's days off are announced, said by an officer; the newest line holds. Years that came along are announced.
CREATE TABLE workday_year (
  tenant uuid NOT NULL REFERENCES tenant,
  id uuid NOT NULL,
  year int NOT NULL,
  announced boolean NOT NULL,
  -- The paper that announces it, by title or number.
  basis text NOT NULL,
  by_user text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (tenant, id)
);
CREATE INDEX workday_year_year ON workday_year (tenant, year, id DESC);

ALTER TABLE workday ENABLE ROW LEVEL SECURITY;
ALTER TABLE workday FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON workday USING (tenant = app_tenant()) WITH CHECK (tenant = app_tenant());
ALTER TABLE workday_year ENABLE ROW LEVEL SECURITY;
ALTER TABLE workday_year FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON workday_year USING (tenant = app_tenant()) WITH CHECK (tenant = app_tenant());
GRANT SELECT, INSERT ON workday, workday_year TO :app_role;

-- 签批人 of an extension, beside who typed it (V16). Empty: granted before it was asked for.
ALTER TABLE deadline_extension ADD COLUMN signer text NOT NULL DEFAULT '';
