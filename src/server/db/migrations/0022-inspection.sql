-- A sheet that takes the place of another carries the same photos: the phone's ids are one per sheet, not one for all.
ALTER TABLE inspection_photo DROP CONSTRAINT inspection_photo_pkey;
ALTER TABLE inspection_photo ADD PRIMARY KEY (tenant, sheet, id);
ALTER TABLE inspection_photo ADD FOREIGN KEY (tenant, sheet) REFERENCES inspection_sheet;
CREATE INDEX inspection_photo_upload ON inspection_photo (tenant, upload);
ALTER TABLE inspection_photo ADD COLUMN caption text NOT NULL DEFAULT '';
-- Why a sheet waited, kept when a person let it stand.
ALTER TABLE inspection_sheet ADD COLUMN waited_because text;
CREATE INDEX inspection_sheet_visit ON inspection_sheet (tenant, visit, received_at);
CREATE INDEX inspection_member_user ON inspection_member (tenant, user_id);
-- One visit is followed by one re-inspection at most.
CREATE UNIQUE INDEX inspection_visit_follows ON inspection_visit (tenant, follows)
  WHERE follows IS NOT NULL AND cancelled_at IS NULL;
-- And one application is inspected for the first time once.
CREATE UNIQUE INDEX inspection_visit_first ON inspection_visit (tenant, application)
  WHERE follows IS NULL AND cancelled_at IS NULL;

-- 整改情况: what the unit says it has done, before it is looked at again.
CREATE TABLE rectification_report (
  tenant uuid NOT NULL REFERENCES tenant,
  id uuid NOT NULL,
  visit uuid NOT NULL,
  text text NOT NULL,
  by_user text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (tenant, id),
  FOREIGN KEY (tenant, visit) REFERENCES inspection_visit
);
CREATE INDEX rectification_report_visit ON rectification_report (tenant, visit, at);
CREATE TABLE rectification_file (
  tenant uuid NOT NULL,
  report uuid NOT NULL,
  upload uuid NOT NULL,
  PRIMARY KEY (tenant, report, upload),
  FOREIGN KEY (tenant, report) REFERENCES rectification_report,
  FOREIGN KEY (tenant, upload) REFERENCES upload
);
CREATE INDEX rectification_file_upload ON rectification_file (tenant, upload);
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['rectification_report','rectification_file'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY wall ON %I USING (tenant = (SELECT app_tenant())) WITH CHECK (tenant = app_tenant())', t);
  END LOOP;
END $$;
GRANT SELECT, INSERT ON rectification_report, rectification_file TO :app_role;
