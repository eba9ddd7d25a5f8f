-- 公示 and 更正: what the tables of 0019 lack.
-- The one-time key of the public form: sent twice it is one objection with one number.
ALTER TABLE objection ADD COLUMN form_key text;
CREATE UNIQUE INDEX objection_form_key ON objection (tenant, notice, form_key) WHERE form_key IS NOT NULL;
CREATE INDEX objection_application ON objection (tenant, application) WHERE application IS NOT NULL;
-- Files hang on uploads like all others, so that the sweep leaves them and reading asks for the right.
ALTER TABLE objection_file ADD COLUMN upload uuid NOT NULL;
ALTER TABLE objection_file ADD CONSTRAINT objection_file_upload_fkey FOREIGN KEY (tenant, upload) REFERENCES upload;
CREATE INDEX objection_file_upload ON objection_file (tenant, upload);
CREATE INDEX correction_proof ON correction (tenant, proof) WHERE proof IS NOT NULL;
-- One request at a time for the same thing.
CREATE UNIQUE INDEX correction_open ON correction (tenant, application, kind, coalesce(path, '')) WHERE decided_at IS NULL;
