-- Old lists into the register (F41), and two files of one studio that become one (F9, S24).

-- One spelling of what is written in many: widths, case, blanks, brackets, marks, legal forms of a company.
CREATE FUNCTION alike(said text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT replace(replace(replace(translate(lower(normalize(said, NFKC)),
    E' \t\r\n\u200b\u200c\u200d\ufeff()[]{}<>|【】〔〕〈〉《》「」『』“”‘’"''`·•・‧。,，、.:：;；!！?？-‐‑–—_/\\*#&+', ''),
    '有限责任公司', '公司'), '股份有限公司', '公司'), '有限公司', '公司') $$;
ALTER TABLE studio
  ADD COLUMN name_key text COLLATE "C" GENERATED ALWAYS AS (alike(name)) STORED,
  ADD COLUMN unit_key text COLLATE "C" GENERATED ALWAYS AS (alike(unit_name)) STORED,
  ADD COLUMN lead_key text COLLATE "C" GENERATED ALWAYS AS (alike(lead_name)) STORED;
CREATE INDEX studio_alike ON studio (tenant, unit_key, lead_key, id) INCLUDE (registered_on)
  WHERE merged_into IS NULL;
CREATE INDEX studio_name_alike ON studio (tenant, body, name_key, id) INCLUDE (registered_on)
  WHERE merged_into IS NULL;
ALTER TABLE unit ADD COLUMN name_key text COLLATE "C" GENERATED ALWAYS AS (alike(name)) STORED;
CREATE INDEX unit_alike ON unit (tenant, name_key, body);

-- Two files became one. `before` and `after` are what the act changed on both files themselves.
CREATE TABLE studio_merge (
  tenant uuid NOT NULL,
  id uuid NOT NULL,
  kept uuid NOT NULL,
  gone uuid NOT NULL,
  reason text NOT NULL,
  before jsonb NOT NULL,
  after jsonb NOT NULL,
  by_user text NOT NULL,
  at timestamptz NOT NULL,
  undone_at timestamptz,
  undone_by text,
  undone_because text,
  PRIMARY KEY (tenant, id),
  FOREIGN KEY (tenant, kept) REFERENCES studio,
  FOREIGN KEY (tenant, gone) REFERENCES studio,
  CHECK (kept <> gone)
);
CREATE UNIQUE INDEX studio_merge_standing ON studio_merge (tenant, gone) WHERE undone_at IS NULL;
CREATE INDEX studio_merge_kept ON studio_merge (tenant, kept);
CREATE INDEX studio_merge_list ON studio_merge (tenant, at DESC, id);
-- Each row that went over, by its key, so that it can be brought back.
CREATE TABLE studio_merge_row (
  tenant uuid NOT NULL,
  merge uuid NOT NULL,
  of_table text NOT NULL,
  of_column text NOT NULL,
  key jsonb NOT NULL,
  PRIMARY KEY (tenant, merge, of_table, of_column, key),
  FOREIGN KEY (tenant, merge) REFERENCES studio_merge
);
-- 不是同一个: said once, the pair is not shown again.
CREATE TABLE studio_apart (
  tenant uuid NOT NULL,
  one uuid NOT NULL,
  other uuid NOT NULL,
  by_user text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (tenant, one, other),
  FOREIGN KEY (tenant, one) REFERENCES studio,
  FOREIGN KEY (tenant, other) REFERENCES studio,
  CHECK (one < other)
);

-- Every column that says whose studio a row is: references, and older columns that only bear the name.
CREATE VIEW studio_column AS
  SELECT c.relname::text AS of_table, a.attname::text AS of_column FROM pg_class c
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
  WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND a.atttypid = 'uuid'::regtype AND a.attname <> 'tenant'
    AND (a.attname = 'studio' OR EXISTS (SELECT FROM pg_constraint k WHERE k.conrelid = c.oid AND k.contype = 'f'
      AND k.confrelid = 'public.studio'::regclass AND a.attnum = ANY (k.conkey)));

-- What two files both hold and one may hold once only: read off the unique indexes, so that no table is forgotten.
CREATE FUNCTION studio_clashes(kept uuid, gone uuid) RETURNS TABLE (of_table text, of_column text, rows int)
  LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
DECLARE x record; found int;
BEGIN
  FOR x IN SELECT s.of_table, s.of_column, coalesce(' AND ' || pg_get_expr(i.indpred, i.indrelid), '') AS predicate,
      coalesce((SELECT string_agg(format(' AND a.%1$I = b.%1$I', t.attname), '') FROM pg_attribute t
        WHERE t.attrelid = i.indrelid AND t.attnum = ANY (i.indkey) AND t.attname NOT IN ('tenant', s.of_column)), '') AS alike
    FROM studio_column s JOIN pg_attribute a ON a.attrelid = s.of_table::regclass AND a.attname = s.of_column
      JOIN pg_index i ON i.indrelid = a.attrelid AND i.indisunique AND a.attnum = ANY (i.indkey) LOOP
    EXECUTE format('SELECT count(*) FROM (SELECT * FROM %1$I WHERE tenant = $1 AND %2$I = $2%3$s) a
      JOIN (SELECT * FROM %1$I WHERE tenant = $1 AND %2$I = $3%3$s) b ON true%4$s',
      x.of_table, x.of_column, x.predicate, x.alike) INTO found USING app_tenant(), kept, gone;
    IF found > 0 THEN
      of_table := x.of_table; of_column := x.of_column; rows := found;
      RETURN NEXT;
    END IF;
  END LOOP;
END $$;

CREATE FUNCTION key_of_row(of_table text, but text) RETURNS text LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT coalesce(string_agg(format('%L, t.%I', a.attname, a.attname), ', ' ORDER BY a.attname), '') FROM pg_index i
    JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)
  WHERE i.indrelid = of_table::regclass AND i.indisprimary AND a.attname NOT IN ('tenant', but) $$;

-- Points the rows of one column to the kept file and notes each. As the owner, because many of these tables may only be added to:
-- nothing but the reference changes. Rows that the kept file has already (`same`) stay where they are.
CREATE FUNCTION move_studio_rows(of_merge uuid, of_table text, of_column text, same text[]) RETURNS int
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE m studio_merge; apart text := ''; moved int;
BEGIN
  SELECT * INTO STRICT m FROM studio_merge WHERE tenant = app_tenant() AND id = of_merge AND undone_at IS NULL;
  PERFORM FROM studio_column s WHERE s.of_table = $2 AND s.of_column = $3;
  IF NOT FOUND THEN RAISE EXCEPTION 'no column of a studio: %.%', of_table, of_column; END IF;
  IF cardinality(same) > 0 THEN
    apart := format(' AND NOT EXISTS (SELECT FROM %1$I o WHERE o.tenant = t.tenant AND o.%2$I = $2', of_table, of_column)
      || (SELECT string_agg(format(' AND o.%1$I IS NOT DISTINCT FROM t.%1$I', c), '') FROM unnest(same) c) || ')';
  END IF;
  EXECUTE format('WITH moved AS (UPDATE %1$I t SET %2$I = $2 WHERE t.tenant = $1 AND t.%2$I = $3%4$s
      RETURNING jsonb_build_object(%3$s) AS key)
    INSERT INTO studio_merge_row (tenant, merge, of_table, of_column, key) SELECT $1, $4, %1$L, %2$L, key FROM moved',
    of_table, of_column, key_of_row(of_table, of_column), apart) USING m.tenant, m.kept, m.gone, m.id;
  GET DIAGNOSTICS moved = ROW_COUNT;
  RETURN moved;
END $$;

-- Brings each noted row back to the file it came from; what came later stays.
CREATE FUNCTION return_studio_rows(of_merge uuid) RETURNS int
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE m studio_merge; x record; back int; total int := 0;
BEGIN
  SELECT * INTO STRICT m FROM studio_merge WHERE tenant = app_tenant() AND id = of_merge AND undone_at IS NULL;
  FOR x IN SELECT DISTINCT r.of_table, r.of_column FROM studio_merge_row r
      JOIN studio_column s ON s.of_table = r.of_table AND s.of_column = r.of_column
      WHERE r.tenant = m.tenant AND r.merge = m.id LOOP
    EXECUTE format('UPDATE %1$I t SET %2$I = $3 FROM studio_merge_row r WHERE r.tenant = $1 AND r.merge = $4
        AND r.of_table = %1$L AND r.of_column = %2$L AND t.tenant = $1 AND t.%2$I = $2 AND jsonb_build_object(%3$s) = r.key',
      x.of_table, x.of_column, key_of_row(x.of_table, x.of_column)) USING m.tenant, m.kept, m.gone, m.id;
    GET DIAGNOSTICS back = ROW_COUNT;
    total := total + back;
  END LOOP;
  RETURN total;
END $$;
REVOKE ALL ON FUNCTION move_studio_rows(uuid, text, text, text[]), return_studio_rows(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION move_studio_rows(uuid, text, text, text[]), return_studio_rows(uuid) TO :app_role;

-- One list that is taken in. `settings`: which column is what, and what is the same for all rows.
CREATE TABLE register_import (
  tenant uuid NOT NULL,
  id uuid NOT NULL,
  -- Into whose reach; null: the city's, everywhere.
  body uuid,
  upload uuid NOT NULL,
  file_name text NOT NULL,
  sheet int NOT NULL,
  sheet_name text NOT NULL,
  header_row int NOT NULL,
  headers jsonb NOT NULL,
  settings jsonb NOT NULL,
  phase text NOT NULL CHECK (phase IN ('reading', 'checked', 'taking', 'taken', 'undoing', 'undone')),
  -- Rows read so far; a restart goes on behind them.
  read_to int NOT NULL DEFAULT 0,
  by_user text NOT NULL,
  at timestamptz NOT NULL,
  taken_at timestamptz,
  undone_at timestamptz,
  PRIMARY KEY (tenant, id),
  FOREIGN KEY (tenant, body) REFERENCES body,
  FOREIGN KEY (tenant, upload) REFERENCES upload
);
CREATE INDEX register_import_list ON register_import (tenant, at DESC, id);
CREATE TABLE register_row (
  tenant uuid NOT NULL,
  import uuid NOT NULL,
  -- As Excel counts.
  row int NOT NULL,
  cells jsonb NOT NULL,
  taken jsonb NOT NULL,
  faults jsonb NOT NULL,
  outcome text NOT NULL CHECK (outcome IN ('new', 'known', 'possible', 'twice', 'fault')),
  unit_key text COLLATE "C" NOT NULL DEFAULT '',
  lead_key text COLLATE "C" NOT NULL DEFAULT '',
  body uuid,
  -- The file it seems to be, and why.
  studio uuid,
  why text,
  same_row int,
  choice text CHECK (choice IN ('same', 'new', 'out')),
  done_at timestamptz,
  made_studio uuid,
  made_unit uuid,
  -- Titles added and what stood in the columns that were filled: what taking it back undoes.
  made jsonb,
  -- What still hangs on the studio, so that it was not taken back.
  kept_because text,
  PRIMARY KEY (tenant, import, row),
  FOREIGN KEY (tenant, import) REFERENCES register_import
);
CREATE INDEX register_row_outcome ON register_row (tenant, import, outcome, row);
CREATE INDEX register_row_same ON register_row (tenant, import, unit_key, lead_key, row);
CREATE INDEX register_row_made ON register_row (tenant, made_studio) WHERE made_studio IS NOT NULL;
-- Next year's list has the same heads: its columns are known by then.
CREATE TABLE register_mapping (
  tenant uuid NOT NULL,
  digest text NOT NULL,
  settings jsonb NOT NULL,
  by_user text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (tenant, digest)
);

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['studio_merge', 'studio_merge_row', 'studio_apart', 'register_import', 'register_row', 'register_mapping'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY wall ON %I USING (tenant = (SELECT app_tenant())) WITH CHECK (tenant = app_tenant())', t);
  END LOOP;
END $$;
DROP POLICY wall ON register_import;
CREATE POLICY wall ON register_import USING (tenant = (SELECT app_tenant()) AND ((SELECT app_sees_all())
  OR body = ANY ((SELECT app_ids('app.bodies'))::uuid[]))) WITH CHECK (tenant = app_tenant());
GRANT SELECT, INSERT, UPDATE ON studio_merge, register_import, register_mapping TO :app_role;
GRANT SELECT, INSERT ON studio_merge_row, studio_apart TO :app_role;
GRANT SELECT, INSERT, UPDATE, DELETE ON register_row TO :app_role;
GRANT SELECT ON studio_column TO :app_role;
GRANT DELETE ON studio_unit TO :app_role;
