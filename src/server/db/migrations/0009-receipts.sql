-- The receipt desk: corrections, returns of originals, and paper that was there before the electronic file.

ALTER TABLE paper_entry
  -- The entry that this one corrects, and why.
  ADD COLUMN supersedes uuid,
  ADD COLUMN correction text,
  -- Entries of one return share its slip (退件单) and number.
  ADD COLUMN slip uuid,
  ADD COLUMN slip_number int,
  -- An original that is only lent: the day it is to be back.
  ADD COLUMN back_by date;
CREATE INDEX paper_entry_receipt ON paper_entry (tenant, receipt) WHERE receipt IS NOT NULL;
CREATE INDEX paper_entry_slip ON paper_entry (tenant, slip) WHERE slip IS NOT NULL;

-- 送达日期 of the paper that made a filing on time although the electronic file came after the deadline.
ALTER TABLE filing ADD COLUMN paper_on date;
