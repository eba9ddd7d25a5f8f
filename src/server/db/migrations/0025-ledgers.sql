-- Which grant of the track an approval is of: two grants of one track may both be paid (F28).
ALTER TABLE subsidy_line ADD COLUMN grant_key text NOT NULL DEFAULT '';

-- Papers behind a movement of money: what comes with it and what follows. The line itself is never edited.
CREATE TABLE subsidy_voucher (
  tenant uuid NOT NULL,
  id uuid NOT NULL,
  line uuid NOT NULL,
  upload uuid NOT NULL,
  number text NOT NULL DEFAULT '',
  by_user text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (tenant, id),
  FOREIGN KEY (tenant, line) REFERENCES subsidy_line,
  FOREIGN KEY (tenant, upload) REFERENCES upload
);
CREATE INDEX subsidy_voucher_line ON subsidy_voucher (tenant, line, at, id);
ALTER TABLE subsidy_voucher ENABLE ROW LEVEL SECURITY;
ALTER TABLE subsidy_voucher FORCE ROW LEVEL SECURITY;
-- Behind the wall of its line.
CREATE POLICY wall ON subsidy_voucher
  USING (tenant = (SELECT app_tenant()) AND ((SELECT app_sees_all())
    OR EXISTS (SELECT FROM subsidy_line l WHERE l.tenant = subsidy_voucher.tenant AND l.id = subsidy_voucher.line)))
  WITH CHECK (tenant = app_tenant());
GRANT SELECT, INSERT ON subsidy_voucher TO :app_role;
