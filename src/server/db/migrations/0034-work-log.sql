-- The log of the year in lists of hundreds of thousands (F30, R74-R78): what lists filter and search by stands on the entry.
ALTER TABLE work_entry
  -- The body of its studio as it is now, so that a body's list needs no join.
  ADD COLUMN body uuid,
  -- Words, not ids: they outlive the dictionaries of one year (R23).
  ADD COLUMN tags text[] NOT NULL DEFAULT '{}',
  -- Everything that can be read in it and the name of its studio, in lower case.
  ADD COLUMN search text NOT NULL DEFAULT '',
  ADD COLUMN search_bigrams text[] GENERATED ALWAYS AS (bigrams(search)) STORED,
  ADD FOREIGN KEY (tenant, body) REFERENCES body;
UPDATE work_entry w SET body = s.body FROM studio s WHERE s.tenant = w.tenant AND s.id = w.studio;

-- An entry belongs to the body of its studio, whoever writes it down; it moves with it.
CREATE FUNCTION work_of_studio() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  SELECT s.body INTO NEW.body FROM studio s WHERE s.tenant = NEW.tenant AND s.id = NEW.studio;
  RETURN NEW;
END $$;
CREATE TRIGGER work_of_studio BEFORE INSERT OR UPDATE OF studio ON work_entry
  FOR EACH ROW EXECUTE FUNCTION work_of_studio();
CREATE FUNCTION studio_of_work() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE work_entry w SET body = NEW.body WHERE w.tenant = NEW.tenant AND w.studio = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER studio_of_work AFTER UPDATE OF body, unit ON studio FOR EACH ROW
  WHEN (OLD.body IS DISTINCT FROM NEW.body) EXECUTE FUNCTION studio_of_work();

-- One index for each way to read the list: of all, of a body, of a kind.
CREATE INDEX work_entry_day ON work_entry (tenant, on_date DESC, id DESC) WHERE withdrawn_at IS NULL;
CREATE INDEX work_entry_body ON work_entry (tenant, body, on_date DESC, id DESC) WHERE withdrawn_at IS NULL;
CREATE INDEX work_entry_kind ON work_entry (tenant, kind, on_date DESC, id DESC) WHERE withdrawn_at IS NULL;
CREATE INDEX work_entry_recorded ON work_entry (tenant, at DESC, id DESC) WHERE withdrawn_at IS NULL;
CREATE INDEX work_entry_tags ON work_entry USING gin (tags) WHERE withdrawn_at IS NULL;
CREATE INDEX work_entry_search ON work_entry USING gin (search_bigrams);
CREATE INDEX work_entry_about ON work_entry (tenant, about) WHERE about IS NOT NULL;
CREATE INDEX work_entry_file_upload ON work_entry_file (tenant, upload);
-- What may be seen of an entry may be seen of what hangs on it, and nothing else.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['work_entry_former','work_entry_file'] LOOP
    EXECUTE format('DROP POLICY wall ON %I', t);
    EXECUTE format('CREATE POLICY wall ON %I USING (tenant = (SELECT app_tenant()) AND ((SELECT app_sees_all())
      OR EXISTS (SELECT FROM work_entry w WHERE w.tenant = %I.tenant AND w.id = %I.entry))) WITH CHECK (tenant = app_tenant())', t, t, t);
  END LOOP;
END $$;
