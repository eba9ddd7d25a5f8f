-- Counts and rare combinations of filters are answered from one small index: no row is fetched to be counted, and few to be shown.
CREATE INDEX studio_facets ON studio (tenant, trade, studio_type, level, state, grade, body)
  WHERE registered_on IS NOT NULL AND merged_into IS NULL;

-- A page of the register: the ids in order with their places in it, and how many there are, up to 10,001; null where it is not
-- asked. Reads only, so a replica can answer it.
--
-- Every value is written into the statement, so that the planner sees how rare it is. How rare a search is together with its
-- filters no statistics know: 400 pages of the table are looked at. What is frequent is found by walking the list's own order
-- until a page is full (its index would first collect every match); what is rare, or stands close together far away in the
-- order, by the index of grams.
CREATE OR REPLACE FUNCTION studio_page(in_all boolean, in_bodies uuid[], in_units uuid[], in_studios uuid[], asked jsonb, words text[],
    grams text[], size int, counting boolean)
  RETURNS TABLE (ids uuid[], places text[], total int)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET jit = off
  -- Where a bitmap of a million rows loses the rows of its pages, each row's grams would be made again.
  SET work_mem = '64MB' SET max_parallel_workers_per_gather = 0 AS $$
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
  sampled bigint; matching bigint; bearing bigint; passing bigint;
  by_grams text := '';
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
  EXECUTE format('SELECT count(*), count(*) FILTER (WHERE %1$s), count(*) FILTER (WHERE %1$s AND %2$s),
        count(*) FILTER (WHERE %2$s)
      FROM studio s TABLESAMPLE SYSTEM (%3$s) REPEATABLE (1) WHERE %4$s', word, cond,
      least(100, 100 * 400.0 / greatest(pg_relation_size('studio') / 8192, 1)), own)
    INTO sampled, bearing, matching, passing;
  -- The rarer side leads: where fewer pass the filters than bear the word, the index of a filter does.
  IF cardinality(grams) > 0 AND passing >= bearing THEN
    by_grams := format(' AND studio_grams(s.search) @> %L::text[]', grams);
  END IF;

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
          CASE WHEN bearing * 5 < sampled THEN by_grams ELSE '' END, most) INTO total;
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
    cond, by_grams, word, counting, most, key, beyond, key, way, way, size);
END $$;
