-- Search under row-level security. A condition of the user is only tried on rows that have passed the wall, unless its
-- operator is leakproof; @> and LIKE are not, so the bigram index would never be used. This one function runs as the
-- owner, for whom the wall on applications is open for reading, and holds the wall's conditions itself.
-- With a single role for owner and application there is no such policy: the search is right, but scans.
DO $$
BEGIN
  IF ':owner_role' <> ':app_role' THEN
    EXECUTE 'CREATE POLICY search_definer ON application FOR SELECT TO :owner_role USING (true)';
  END IF;
END $$;

-- The applications of a campaign that match all patterns, as the list's conditions see them.
CREATE FUNCTION search_applications(in_campaign uuid, grams text[], patterns text[])
  RETURNS TABLE (id uuid, studio uuid, unit uuid, body uuid, track text, state text,
    filed_at timestamptz, submitted_at timestamptz, updated_at timestamptz, pinyin text)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  -- Also for a word that stands everywhere: the index answers @> exactly, a scan unpacks the grams of every row.
  SET enable_seqscan = off
  AS $$
BEGIN
  -- EXECUTE: planned each time with the values in sight; a generic plan would not know how rare the grams are.
  RETURN QUERY EXECUTE $query$
    SELECT a.id, a.studio, a.unit, a.body, a.track, a.state, a.filed_at, a.submitted_at, a.updated_at, a.pinyin
    FROM application a
    WHERE a.tenant = (SELECT app_tenant()) AND ((SELECT app_sees_all())
        OR a.body = ANY ((SELECT app_ids('app.bodies'))::uuid[]) OR a.unit = ANY ((SELECT app_ids('app.units'))::uuid[])
        OR a.studio = ANY ((SELECT app_ids('app.studios'))::uuid[]))
      AND a.campaign = $1 AND a.search_bigrams @> $2 AND a.search LIKE ALL ($3)$query$
  USING in_campaign, grams, patterns;
END $$;
REVOKE ALL ON FUNCTION search_applications FROM PUBLIC;
GRANT EXECUTE ON FUNCTION search_applications TO :app_role;
