-- Names of the files that a booklet could not print: a reprint says so as the first print did.
ALTER TABLE print ADD COLUMN unprintable text[] NOT NULL DEFAULT '{}';
