-- A page of a pair's agreement in a pile of scans (R11, F15, decision 0061): the pile is of a campaign, the paper of none.
ALTER TABLE scan_page ADD COLUMN pair uuid;
ALTER TABLE scan_page ADD FOREIGN KEY (tenant, pair) REFERENCES mentor_pair;
ALTER TABLE scan_page ADD CHECK (pair IS NULL OR application IS NULL);
CREATE INDEX scan_page_pair ON scan_page (tenant, pair, version, page) WHERE pair IS NOT NULL;
DROP INDEX scan_page_body;
CREATE INDEX scan_page_body ON scan_page (tenant, body, paper, version, page) WHERE application IS NULL AND pair IS NULL;

-- What a person saw on it: of an application's step, or of a pair's agreement (then the step is '').
ALTER TABLE seal_check ALTER COLUMN application DROP NOT NULL;
ALTER TABLE seal_check ADD COLUMN pair uuid;
ALTER TABLE seal_check ADD FOREIGN KEY (tenant, pair) REFERENCES mentor_pair;
ALTER TABLE seal_check ADD CHECK ((application IS NULL) <> (pair IS NULL));
CREATE INDEX seal_check_pair ON seal_check (tenant, pair) WHERE superseded_at IS NULL AND pair IS NOT NULL;

-- Agreements that wait for their sealed sheet, the oldest first.
CREATE INDEX mentor_pair_waiting ON mentor_pair (tenant, starts_on, id) WHERE state IN ('drafted', 'changed');
