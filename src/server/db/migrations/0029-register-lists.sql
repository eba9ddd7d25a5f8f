-- Lists and search over a register of a million studios (R7, F9), and the levels of the titles that it has already.

-- Levels of titles: who named. A programme may say whose level its organiser is (`city.level`); its bodies are one below.
UPDATE studio_title t SET level = CASE
    WHEN d.by_body IS NULL THEN coalesce(p.document -> 'city' ->> 'level', 'city')
    ELSE CASE coalesce(p.document -> 'city' ->> 'level', 'city')
      WHEN 'nation' THEN 'province' WHEN 'province' THEN 'city' WHEN 'city' THEN 'county' ELSE 'unit' END END
  FROM designation d JOIN campaign c ON c.tenant = d.tenant AND c.id = d.campaign
    JOIN programme_revision p ON p.tenant = c.tenant AND p.id = c.revision
  WHERE t.level IS NULL AND d.tenant = t.tenant AND d.id = t.designation;
UPDATE studio_title t SET level = up.item ->> 'level'
  FROM upward_result r JOIN application a ON a.tenant = r.tenant AND a.id = r.application
    JOIN programme_revision p ON p.tenant = a.tenant AND p.id = a.revision,
    jsonb_array_elements(p.document -> 'tracks') up(item)
  WHERE t.level IS NULL AND r.tenant = t.tenant AND r.id = t.upward_result AND up.item ->> 'id' = a.track;
UPDATE studio s SET level = best.level, title = best.title, named_on = best.named_on
  FROM (SELECT DISTINCT ON (t.tenant, t.studio) t.* FROM studio_title t WHERE t.ended_on IS NULL
    ORDER BY t.tenant, t.studio, array_position(ARRAY['unit', 'county', 'city', 'province', 'nation'], t.level) DESC NULLS LAST,
      t.named_on DESC, t.id DESC) best
  WHERE best.tenant = s.tenant AND best.studio = s.id;
-- A member that came with an application's rows names it.
ALTER TABLE studio_member
  ADD COLUMN application uuid,
  ADD FOREIGN KEY (tenant, application) REFERENCES application;
GRANT DELETE ON studio_member TO :app_role;

-- What search looks for: all runs of two characters, and single ones where a character is a word. Not kept in the row: the rows
-- of a list would be three times as wide.
CREATE FUNCTION studio_grams(value text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE COST 1000
  AS $$ SELECT coalesce(array_agg(DISTINCT gram), '{}')
    FROM (SELECT substr(value, n, 2) AS gram FROM generate_series(1, char_length(value) - 1) n
      UNION ALL SELECT substr(value, n, 1) FROM generate_series(1, char_length(value)) n
        WHERE ascii(substr(value, n, 1)) > 11903) grams $$;
ALTER TABLE studio DROP COLUMN search_bigrams;
-- Nothing is planned by the histogram of a long text.
ALTER TABLE studio ALTER COLUMN search SET STATISTICS 0;
CREATE INDEX studio_search ON studio USING gin (studio_grams(search)) WHERE registered_on IS NOT NULL AND merged_into IS NULL;
ALTER INDEX studio_search ALTER COLUMN 1 SET STATISTICS 1000;

-- An index for each order, over all and for each body; those of a class, level, state, trade or kind go by name.
CREATE INDEX studio_by_name ON studio (tenant, pinyin COLLATE "C", id) WHERE registered_on IS NOT NULL AND merged_into IS NULL;
CREATE INDEX studio_by_named ON studio (tenant, coalesce(named_on, '-infinity'::date), id)
  WHERE registered_on IS NOT NULL AND merged_into IS NULL;
CREATE INDEX studio_by_sign ON studio (tenant, coalesce(last_sign_on, '-infinity'::date), id)
  WHERE registered_on IS NOT NULL AND merged_into IS NULL;
CREATE INDEX studio_body_name ON studio (tenant, body, pinyin COLLATE "C", id)
  WHERE registered_on IS NOT NULL AND merged_into IS NULL;
CREATE INDEX studio_body_named ON studio (tenant, body, coalesce(named_on, '-infinity'::date), id)
  WHERE registered_on IS NOT NULL AND merged_into IS NULL;
CREATE INDEX studio_body_sign ON studio (tenant, body, coalesce(last_sign_on, '-infinity'::date), id)
  WHERE registered_on IS NOT NULL AND merged_into IS NULL;
CREATE INDEX studio_unit_name ON studio (tenant, unit, pinyin COLLATE "C", id);
CREATE INDEX studio_level_name ON studio (tenant, level, pinyin COLLATE "C", id)
  WHERE registered_on IS NOT NULL AND merged_into IS NULL;
CREATE INDEX studio_state_name ON studio (tenant, state, pinyin COLLATE "C", id)
  WHERE registered_on IS NOT NULL AND merged_into IS NULL;
CREATE INDEX studio_grade_name ON studio (tenant, grade, pinyin COLLATE "C", id)
  WHERE registered_on IS NOT NULL AND merged_into IS NULL;
CREATE INDEX studio_trade_name ON studio (tenant, trade, pinyin COLLATE "C", id)
  WHERE registered_on IS NOT NULL AND merged_into IS NULL;
CREATE INDEX studio_kind_name ON studio (tenant, studio_type, pinyin COLLATE "C", id)
  WHERE registered_on IS NOT NULL AND merged_into IS NULL;

-- As in 0003: the one function below reads over the wall and holds the wall's conditions itself.
DO $$
BEGIN
  IF ':owner_role' <> ':app_role' THEN
    EXECUTE 'CREATE POLICY search_definer ON studio FOR SELECT TO :owner_role USING (true)';
  END IF;
END $$;

-- A reach as a condition with its values in sight.
CREATE FUNCTION studio_reach(bodies uuid[], units uuid[], studios uuid[]) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT coalesce('(' || string_agg(CASE WHEN cardinality(ids) = 1 THEN format('s.%I = %L::uuid', name, ids[1])
      ELSE format('s.%I = ANY (%L::uuid[])', name, ids) END, ' OR ') || ')', 'false')
  FROM (VALUES ('body', bodies), ('unit', units), ('id', studios)) reach(name, ids) WHERE cardinality(ids) > 0 $$;

-- A page of the register: the ids in order with their places in it, and how many there are, up to 10,001; null where it is not
-- asked. Reads only, so a replica can answer it.
--
-- Every value is written into the statement, so that the planner sees how rare it is. How rare a search is together with its
-- filters no statistics know: 400 pages of the table are looked at. What is frequent is found by walking the list's own order
-- until a page is full (its index would first collect every match); what is rare, or stands close together far away in the
-- order, by the index of grams.
CREATE FUNCTION studio_page(in_all boolean, in_bodies uuid[], in_units uuid[], in_studios uuid[], asked jsonb, words text[],
    grams text[], size int, counting boolean)
  RETURNS TABLE (ids uuid[], places text[], total int)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET jit = off AS $$
DECLARE
  most CONSTANT int := 10001;
  own CONSTANT text := format('s.tenant = %L::uuid AND s.registered_on IS NOT NULL AND s.merged_into IS NULL', app_tenant());
  key CONSTANT text := CASE asked ->> 'sort' WHEN 'named' THEN $k$coalesce(s.named_on, '-infinity'::date)$k$
    WHEN 'silent' THEN $k$coalesce(s.last_sign_on, '-infinity'::date)$k$ ELSE 's.pinyin COLLATE "C"' END;
  down CONSTANT boolean := coalesce(asked ->> 'sort' = 'named', false);
  way CONSTANT text := CASE WHEN down THEN 'DESC' ELSE 'ASC' END;
  cond text := own;
  beyond text := '';
  word text := 'true';
  column_name text;
  sampled bigint; matching bigint; bearing bigint;
BEGIN
  IF NOT app_sees_all() THEN
    cond := cond || ' AND ' || studio_reach(app_ids('app.bodies'), app_ids('app.units'), app_ids('app.studios'));
  END IF;
  IF NOT in_all THEN cond := cond || ' AND ' || studio_reach(in_bodies, in_units, in_studios); END IF;
  FOREACH column_name IN ARRAY ARRAY['body', 'unit', 'state', 'grade', 'trade', 'studio_type', 'level'] LOOP
    IF asked ->> column_name = 'none' AND column_name = 'level' THEN cond := cond || ' AND s.level IS NULL';
    ELSIF asked ? column_name THEN cond := cond || format(' AND s.%I = %L', column_name, asked ->> column_name);
    END IF;
  END LOOP;
  IF asked ? 'place' THEN
    beyond := format(' AND (%s, s.id) %s (%L%s, %L::uuid)', key, CASE WHEN down THEN '<' ELSE '>' END, asked ->> 'place',
      CASE WHEN asked ->> 'sort' IN ('named', 'silent') THEN '::date' ELSE ' COLLATE "C"' END, asked ->> 'id');
  END IF;

  IF cardinality(words) = 0 THEN
    RETURN QUERY EXECUTE format($q$SELECT array_agg(p.id ORDER BY p.n), array_agg(p.place ORDER BY p.n),
        CASE WHEN %L THEN (SELECT count(*)::int FROM (SELECT FROM studio s WHERE %s LIMIT %s) c) END
      FROM (SELECT s.id, (%s)::text AS place, row_number() OVER () AS n
        FROM (SELECT * FROM studio s WHERE %s%s ORDER BY %s %s, s.id %s LIMIT %s) s) p$q$,
      counting, cond, most, key, cond, beyond, key, way, way, size);
    RETURN;
  END IF;

  -- The condition on text is one that the planner guesses the same for every word.
  SELECT string_agg(format('strpos(s.search, %L) > 0', w), ' AND ') INTO word FROM unnest(words) w;
  EXECUTE format('SELECT count(*), count(*) FILTER (WHERE %1$s), count(*) FILTER (WHERE %1$s AND %2$s)
      FROM studio s TABLESAMPLE SYSTEM (%3$s) REPEATABLE (1) WHERE %4$s', word, cond,
      least(100, 100 * 400.0 / greatest(pg_relation_size('studio') / 8192, 1)), own)
    INTO sampled, bearing, matching;

  IF cardinality(grams) = 0 OR matching * 250 > sampled THEN
    EXECUTE format($q$SELECT array_agg(p.id ORDER BY p.n), array_agg(p.place ORDER BY p.n) FROM (
        SELECT s.id, s.place, row_number() OVER () AS n FROM (
          SELECT * FROM (SELECT s.id, (%s)::text AS place, s.search FROM studio s WHERE %s%s
            ORDER BY %s %s, s.id %s%s) s WHERE %s LIMIT %s) s) p$q$,
      key, cond, beyond, key, way, way, CASE WHEN cardinality(grams) = 0 THEN '' ELSE ' LIMIT 15000' END, word, size)
      INTO ids, places;
    IF cardinality(ids) = size OR cardinality(grams) = 0 THEN
      IF counting THEN
        EXECUTE format('SELECT count(*)::int FROM (SELECT FROM studio s WHERE %s AND %s%s LIMIT %s) c', cond, word,
          -- Where few bear it, a scan would look far for 10,001.
          CASE WHEN cardinality(grams) > 0 AND bearing * 5 < sampled
            THEN format(' AND studio_grams(s.search) @> %L::text[]', grams) ELSE '' END, most) INTO total;
      END IF;
      RETURN NEXT;
      RETURN;
    END IF;
  END IF;

  RETURN QUERY EXECUTE format($q$WITH found AS MATERIALIZED (SELECT s.id, s.pinyin, s.named_on, s.last_sign_on FROM studio s
        WHERE %s AND studio_grams(s.search) @> %L::text[] AND %s)
      SELECT array_agg(p.id ORDER BY p.n), array_agg(p.place ORDER BY p.n),
        CASE WHEN %L THEN (SELECT count(*)::int FROM (SELECT FROM found LIMIT %s) c) END
      FROM (SELECT s.id, (%s)::text AS place, row_number() OVER () AS n
        FROM (SELECT * FROM found s WHERE true%s ORDER BY %s %s, s.id %s LIMIT %s) s) p$q$,
    cond, grams, word, counting, most, key, beyond, key, way, way, size);
END $$;
REVOKE ALL ON FUNCTION studio_page FROM PUBLIC;
GRANT EXECUTE ON FUNCTION studio_page TO :app_role;
