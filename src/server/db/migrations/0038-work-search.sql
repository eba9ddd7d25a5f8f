-- Search of the log of all studios under row-level security, as 0003 does for applications: neither @> nor LIKE is leakproof, so
-- behind the wall their index would never be used. This function runs as the owner and holds the wall's conditions itself.
DO $$
BEGIN
  IF ':owner_role' <> ':app_role' THEN
    EXECUTE 'CREATE POLICY search_definer ON work_entry FOR SELECT TO :owner_role USING (true)';
  END IF;
END $$;

-- The studio's name is searched with the entry; it follows when the studio is called otherwise.
ALTER TABLE work_entry ADD COLUMN studio_name text NOT NULL DEFAULT '';
UPDATE work_entry w SET studio_name = s.name FROM studio s WHERE s.tenant = w.tenant AND s.id = w.studio;
ALTER TABLE work_entry DROP COLUMN search_bigrams;
ALTER TABLE work_entry ADD COLUMN search_bigrams text[]
  GENERATED ALWAYS AS (bigrams(search || E'\n' || lower(studio_name))) STORED;
CREATE INDEX work_entry_search ON work_entry USING gin (search_bigrams);
CREATE OR REPLACE FUNCTION work_of_studio() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  SELECT s.body, s.name INTO NEW.body, NEW.studio_name FROM studio s WHERE s.tenant = NEW.tenant AND s.id = NEW.studio;
  RETURN NEW;
END $$;
CREATE OR REPLACE FUNCTION studio_of_work() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE work_entry w SET body = NEW.body, studio_name = NEW.name WHERE w.tenant = NEW.tenant AND w.studio = NEW.id;
  RETURN NULL;
END $$;
DROP TRIGGER studio_of_work ON studio;
CREATE TRIGGER studio_of_work AFTER UPDATE OF body, unit, name ON studio FOR EACH ROW
  WHEN (OLD.body IS DISTINCT FROM NEW.body OR OLD.name IS DISTINCT FROM NEW.name) EXECUTE FUNCTION studio_of_work();

-- A page of standing entries that match, newest first by day or by when they were recorded. Null: no such condition.
CREATE FUNCTION search_work(grams text[], patterns text[], in_body uuid, in_kind text, from_day date, to_day date, with_tag text,
    by_recorded boolean, before_key timestamptz, before_id uuid, size int)
  RETURNS TABLE (id uuid)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
BEGIN
  -- EXECUTE: planned each time with the values in sight, so that a rare word goes by its grams and a frequent one by the order.
  RETURN QUERY EXECUTE $query$
    SELECT w.id FROM work_entry w
    WHERE w.tenant = (SELECT app_tenant()) AND w.withdrawn_at IS NULL
      AND ((SELECT app_sees_all()) OR w.body = ANY ((SELECT app_ids('app.bodies'))::uuid[])
        OR w.studio = ANY ((SELECT app_ids('app.studios'))::uuid[])
        OR EXISTS (SELECT FROM studio s WHERE s.tenant = w.tenant AND s.id = w.studio
          AND s.unit = ANY ((SELECT app_ids('app.units'))::uuid[])))$query$
    || CASE WHEN grams <> '{}' THEN ' AND w.search_bigrams @> $1' ELSE '' END
    || CASE WHEN patterns <> '{}' THEN ' AND (w.search || E''\n'' || lower(w.studio_name)) LIKE ALL ($2)' ELSE '' END
    || CASE WHEN in_body IS NOT NULL THEN ' AND w.body = $3' ELSE '' END
    || CASE WHEN in_kind IS NOT NULL THEN ' AND w.kind = $4' ELSE '' END
    || CASE WHEN from_day IS NOT NULL THEN ' AND w.on_date BETWEEN $5 AND $6' ELSE '' END
    || CASE WHEN with_tag IS NOT NULL THEN ' AND w.tags @> ARRAY[$7]' ELSE '' END
    || CASE WHEN before_id IS NULL THEN ''
         WHEN by_recorded THEN ' AND (w.at, w.id) < ($8, $9)' ELSE ' AND (w.on_date, w.id) < ($8::date, $9)' END
    || CASE WHEN by_recorded THEN ' ORDER BY w.at DESC, w.id DESC' ELSE ' ORDER BY w.on_date DESC, w.id DESC' END
    || ' LIMIT $10'
  USING grams, patterns, in_body, in_kind, from_day, to_day, with_tag, before_key, before_id, size;
END $$;

-- How many match, counted up to a limit.
CREATE FUNCTION count_work(grams text[], patterns text[], in_body uuid, in_kind text, from_day date, to_day date, with_tag text,
    most int)
  RETURNS int
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
DECLARE found int;
BEGIN
  EXECUTE $query$
    SELECT count(*)::int FROM (SELECT FROM work_entry w
    WHERE w.tenant = (SELECT app_tenant()) AND w.withdrawn_at IS NULL
      AND ((SELECT app_sees_all()) OR w.body = ANY ((SELECT app_ids('app.bodies'))::uuid[])
        OR w.studio = ANY ((SELECT app_ids('app.studios'))::uuid[])
        OR EXISTS (SELECT FROM studio s WHERE s.tenant = w.tenant AND s.id = w.studio
          AND s.unit = ANY ((SELECT app_ids('app.units'))::uuid[])))$query$
    || CASE WHEN grams <> '{}' THEN ' AND w.search_bigrams @> $1' ELSE '' END
    || CASE WHEN patterns <> '{}' THEN ' AND (w.search || E''\n'' || lower(w.studio_name)) LIKE ALL ($2)' ELSE '' END
    || CASE WHEN in_body IS NOT NULL THEN ' AND w.body = $3' ELSE '' END
    || CASE WHEN in_kind IS NOT NULL THEN ' AND w.kind = $4' ELSE '' END
    || CASE WHEN from_day IS NOT NULL THEN ' AND w.on_date BETWEEN $5 AND $6' ELSE '' END
    || CASE WHEN with_tag IS NOT NULL THEN ' AND w.tags @> ARRAY[$7]' ELSE '' END
    || ' LIMIT $8) t'
  INTO found USING grams, patterns, in_body, in_kind, from_day, to_day, with_tag, most;
  RETURN found;
END $$;
REVOKE ALL ON FUNCTION search_work, count_work FROM PUBLIC;
GRANT EXECUTE ON FUNCTION search_work, count_work TO :app_role;
