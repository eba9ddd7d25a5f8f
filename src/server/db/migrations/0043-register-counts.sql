-- The index of a search knows the filters too: a word that 6 % bear, of a level that 20 % have, is found without looking at the rows
-- of either alone. Terms of filters are longer than grams, so the two never meet. Units are too many, and have an index of their own.
CREATE FUNCTION studio_terms(search text, body uuid, state text, grade text, trade text, kind text, level text) RETURNS text[]
  LANGUAGE sql IMMUTABLE PARALLEL SAFE COST 1000
  AS $$ SELECT array_agg(DISTINCT term)
    FROM (SELECT substr(search, n, 2) AS term FROM generate_series(1, char_length(search) - 1) n
      UNION ALL SELECT substr(search, n, 1) FROM generate_series(1, char_length(search)) n
        WHERE ascii(substr(search, n, 1)) > 11903
      UNION ALL VALUES ('body:' || coalesce(body::text, '')), ('state:' || coalesce(state, '')), ('grade:' || coalesce(grade, '')),
        ('trade:' || coalesce(trade, '')), ('studio_type:' || coalesce(kind, '')), ('level:' || coalesce(level, 'none'))) terms $$;
DROP INDEX studio_search;
DROP FUNCTION studio_grams;
CREATE INDEX studio_search ON studio USING gin (studio_terms(search, body, state, grade, trade, studio_type, level))
  WHERE registered_on IS NOT NULL AND merged_into IS NULL;
ALTER INDEX studio_search ALTER COLUMN 1 SET STATISTICS 1000;
ANALYZE studio;

-- A page of the register: the ids in order with their places in it, and how many there are, up to 10,001, of a search up to 501;
-- null where it is not asked. Reads only, so a replica can answer it.
--
-- Every value is written into the statement, so that the planner sees how rare it is. How rare a search is together with its
-- filters no statistics know: 400 pages of the table are looked at. What is frequent is found by walking the list's own order
-- until a page is full (its index would first collect every match); what is rare, or stands close together far away in the
-- order, by the index of terms. A letter, digit or sign alone stands in nearly every row and in no index: it asks for the names
-- that begin with it.
CREATE OR REPLACE FUNCTION studio_page(in_all boolean, in_bodies uuid[], in_units uuid[], in_studios uuid[], asked jsonb, words text[],
    grams text[], size int, counting boolean)
  RETURNS TABLE (ids uuid[], places text[], total int)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET jit = off
  -- Where a bitmap of a million rows loses the rows of its pages, each row's terms would be made again.
  SET work_mem = '64MB' SET max_parallel_workers_per_gather = 0 AS $$
DECLARE
  -- The counts of a search end early: to find 10,001 that bear a word, a good part of the table would be read.
  most CONSTANT int := CASE WHEN cardinality(grams) = 0 THEN 10001 ELSE 501 END;
  own CONSTANT text := format('s.tenant = %L::uuid AND s.registered_on IS NOT NULL AND s.merged_into IS NULL', app_tenant());
  key CONSTANT text := CASE asked ->> 'sort' WHEN 'named' THEN $k$coalesce(s.named_on, '-infinity'::date)$k$
    WHEN 'silent' THEN $k$coalesce(s.last_sign_on, '-infinity'::date)$k$ ELSE 's.pinyin COLLATE "C"' END;
  down CONSTANT boolean := coalesce(asked ->> 'sort' = 'named', false);
  way CONSTANT text := CASE WHEN down THEN 'DESC' ELSE 'ASC' END;
  cond text := own;
  beyond text := '';
  word text := 'true';
  column_name text;
  sampled bigint; matching bigint; bearing bigint; passing bigint;
  terms text[] := grams;
  by_terms text := '';
BEGIN
  IF NOT app_sees_all() THEN
    cond := cond || ' AND ' || studio_reach(app_ids('app.bodies'), app_ids('app.units'), app_ids('app.studios'));
  END IF;
  IF NOT in_all THEN
    cond := cond || ' AND ' || studio_reach(in_bodies, in_units, in_studios);
    IF cardinality(in_bodies) = 1 AND cardinality(in_units || in_studios) = 0 THEN terms := terms || ('body:' || in_bodies[1]); END IF;
  END IF;
  FOREACH column_name IN ARRAY ARRAY['body', 'unit', 'state', 'grade', 'trade', 'studio_type', 'level'] LOOP
    IF asked ->> column_name = 'none' AND column_name = 'level' THEN cond := cond || ' AND s.level IS NULL';
    ELSIF asked ? column_name THEN cond := cond || format(' AND s.%I = %L', column_name, asked ->> column_name);
    END IF;
    IF asked ? column_name AND column_name <> 'unit' THEN terms := terms || (column_name || ':' || (asked ->> column_name)); END IF;
  END LOOP;
  IF asked ? 'place' THEN
    beyond := format(' AND (%s, s.id) %s (%L%s, %L::uuid)', key, CASE WHEN down THEN '<' ELSE '>' END, asked ->> 'place',
      CASE WHEN asked ->> 'sort' IN ('named', 'silent') THEN '::date' ELSE ' COLLATE "C"' END, asked ->> 'id');
  END IF;

  IF cardinality(grams) = 0 THEN
    SELECT cond || coalesce(string_agg(format(' AND s.pinyin COLLATE "C" >= %L AND s.pinyin COLLATE "C" < %L', w, chr(ascii(w) + 1)),
      ''), '') INTO cond FROM unnest(words) w;
    RETURN QUERY EXECUTE format($q$SELECT array_agg(p.id ORDER BY p.n), array_agg(p.place ORDER BY p.n),
        CASE WHEN %L THEN (SELECT count(*)::int FROM (SELECT FROM studio s WHERE %s LIMIT %s) c) END
      FROM (SELECT s.id, (%s)::text AS place, row_number() OVER () AS n
        FROM (SELECT * FROM studio s WHERE %s%s ORDER BY %s %s, s.id %s LIMIT %s) s) p$q$,
      counting, cond, most, key, cond, beyond, key, way, way, size);
    RETURN;
  END IF;

  -- The condition on text is one that the planner guesses the same for every word.
  SELECT string_agg(format('strpos(s.search, %L) > 0', w), ' AND ') INTO word FROM unnest(words) w;
  EXECUTE format('SELECT count(*), count(*) FILTER (WHERE %1$s), count(*) FILTER (WHERE %1$s AND %2$s),
        count(*) FILTER (WHERE %2$s)
      FROM studio s TABLESAMPLE SYSTEM (%3$s) REPEATABLE (1) WHERE %4$s', word, cond,
      least(100, 100 * 400.0 / greatest(pg_relation_size('studio') / 8192, 1)), own)
    INTO sampled, bearing, matching, passing;
  -- Where few pass the filters or stand within the reach, and more bear the word, an index of theirs leads.
  IF passing >= bearing OR passing * 50 > sampled THEN
    by_terms := format(' AND studio_terms(s.search, s.body, s.state, s.grade, s.trade, s.studio_type, s.level) @> %L::text[]', terms);
  END IF;

  IF matching * 250 > sampled THEN
    EXECUTE format($q$SELECT array_agg(p.id ORDER BY p.n), array_agg(p.place ORDER BY p.n) FROM (
        SELECT s.id, s.place, row_number() OVER () AS n FROM (
          SELECT * FROM (SELECT s.id, (%s)::text AS place, s.search FROM studio s WHERE %s%s
            ORDER BY %s %s, s.id %s LIMIT 15000) s WHERE %s LIMIT %s) s) p$q$,
      key, cond, beyond, key, way, way, word, size)
      INTO ids, places;
    IF cardinality(ids) = size THEN
      IF counting THEN
        EXECUTE format('SELECT count(*)::int FROM (SELECT FROM studio s WHERE %s AND %s%s LIMIT %s) c', cond, word,
          -- Where few match, a scan would look far for them all.
          CASE WHEN matching * 80 < sampled THEN by_terms ELSE '' END, most) INTO total;
      END IF;
      RETURN NEXT;
      RETURN;
    END IF;
  END IF;

  RETURN QUERY EXECUTE format($q$WITH found AS MATERIALIZED (SELECT s.id, s.pinyin, s.named_on, s.last_sign_on FROM studio s
        WHERE %s%s AND %s)
      SELECT array_agg(p.id ORDER BY p.n), array_agg(p.place ORDER BY p.n),
        CASE WHEN %L THEN (SELECT count(*)::int FROM (SELECT FROM found LIMIT %s) c) END
      FROM (SELECT s.id, (%s)::text AS place, row_number() OVER () AS n
        FROM (SELECT * FROM found s WHERE true%s ORDER BY %s %s, s.id %s LIMIT %s) s) p$q$,
    cond, by_terms, word, counting, most, key, beyond, key, way, way, size);
END $$;
